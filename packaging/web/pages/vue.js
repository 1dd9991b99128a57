import { createApp } from 'vue';
import { keep, ready } from '../parts/shared.js';

createApp({
  data: () => ({ destinations: [{ name: 'Klaviyo', token: '' }, { name: 'LinkedIn', token: '' }] }),
  watch: { destinations: { deep: true, handler: (all) => keep(all[1].token) } },
  mounted: ready,
  template: `<h1>Event Destinations</h1>
    <article v-for="one in destinations" :key="one.name"><h3>{{ one.name }}</h3>
    <table><tr><td>Partner ID</td><td><input></td></tr>
    <tr><td>API Access Token</td><td><input v-model.trim="one.token" v-bind="{ ['data-' + (one.name === 'LinkedIn' ? 'right' : 'wrong')]: '' }"></td></tr></table>
    <button :id="one.name === 'LinkedIn' ? 'save' : 'other'" :disabled="one.token.length < 100">Save</button></article>`
}).mount('#root');
