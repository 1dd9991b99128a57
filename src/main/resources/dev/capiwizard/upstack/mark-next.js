// Draws a ring round the place to press or to fill next, and brings it into view once. It changes
// nothing of the page but for that ring, which lets every press through.
const MARK = 'data-capi-wizard-next';
const tokenField = function () { return capi.choices().one; };
const pressable = function (within, words) {
  const found = seen.all('button,a,input[type=submit],[role=button]', within).filter(function (e) {
    return words.test(called.name(e) || seen.text(e)) && seen.shown(e) && seen.editable(e);
  });
  return found.length === 1 ? found[0] : null;
};
const places = {
  OPEN: function () {
    const cards = capi.cards();
    const card = cards.length === 1 ? capi.cardAround(cards[0].title) : null;
    return card ? pressable(card, /^\W*(edit|open|configure|manage|settings|update|reconnect)\b/i) : null;
  },
  NEW: function () { return pressable(document, /^\W*(\+|add|create)?\s*(a\s+)?new destination\W*$/i); },
  FIELD: function () { return tokenField(); },
  BOX: function () { const field = tokenField(); return field ? capi.enablingBox(field) : null; },
  SAVE: function () {
    const field = tokenField(), form = field ? field.closest('form') : null;
    return field ? pressable(form || document, /^\W*(save|update|create)\b/i) : null;
  }
};
seen.all('[' + MARK + ']').forEach(function (old) { old.remove(); });
let target = places[PLACE] ? places[PLACE]() : null;
if (!target) { return 'NONE'; }
const around = target.getBoundingClientRect();
if (around.top < 8 || around.bottom > window.innerHeight - 8) { target.scrollIntoView({ block: 'center' }); }
const mark = document.createElement('div');
mark.setAttribute('aria-hidden', 'true');
mark.setAttribute(MARK, PLACE);
Object.assign(mark.style, { position: 'fixed', inset: 'auto', margin: '0', padding: '0', border: '3px solid #c2410c',
  borderRadius: '8px', background: 'transparent', pointerEvents: 'none', zIndex: '2147483647', boxSizing: 'border-box' });
(target.closest('dialog') || document.documentElement).append(mark);
// Above an open dialog too, where the browser has such a layer.
if (mark.showPopover) { mark.setAttribute('popover', 'manual'); mark.showPopover(); }
const place = function () {
  // A page may put another one in its place, or take it away.
  if (!mark.isConnected) { clearInterval(moving); return; }
  if (!target.isConnected || !seen.shown(target)) {
    seen.known = {};
    const again = places[PLACE]();
    if (!again) { mark.style.display = 'none'; return; }
    target = again;
    mark.style.display = '';
  }
  const box = target.getBoundingClientRect();
  Object.assign(mark.style, { left: box.left - 6 + 'px', top: box.top - 6 + 'px',
    width: box.width + 12 + 'px', height: box.height + 12 + 'px' });
};
const moving = setInterval(place, 100);
place();
return 'MARKED';
