import { LitElement, html } from 'lit';
import { keep, ready } from '../parts/shared.js';

customElements.define('token-form', class extends LitElement {
  static properties = { platform: {}, token: { state: true } };
  constructor() { super(); this.token = ''; }
  firstUpdated() { if (this.platform === 'LinkedIn') { ready(); } }
  change(event) {
    this.token = event.target.value;
    if (this.platform === 'LinkedIn') { keep(this.token); }
  }
  render() {
    return html`<section><h2>${this.platform}</h2><label for="t">API Access Token</label>
      <input id="t" .value=${this.token} @input=${this.change} ?data-right=${this.platform === 'LinkedIn'}
        ?data-wrong=${this.platform !== 'LinkedIn'}><button ?disabled=${this.token.length < 100}>Save</button></section>`;
  }
});
document.getElementById('root').innerHTML = '<token-form platform="Snapchat"></token-form><token-form platform="LinkedIn"></token-form>';
