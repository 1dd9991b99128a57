const body = document.body ? document.body.innerText : '';
const out = { kind: 'OTHER', shown: '', field: '', box: 'NONE', rules: '', saved: capi.saysSaved(), choices: [], why: '' };
const choices = capi.choices();
const inputs = seen.all('input').filter(seen.shown);
const asks = function (e) { return called.name(e) + ' ' + (e.autocomplete || ''); };
if (choices.one) {
  out.kind = 'LINKEDIN_FORM';
  out.field = choices.one.value || '';
  out.rules = capi.ruleText(choices.one);
  const box = capi.enablingBox(choices.one);
  if (box) {
    out.box = box.checked || box.getAttribute('aria-checked') === 'true' ? 'TICKED' : 'UNTICKED';
  }
} else if (choices.several.length > 0) {
  out.kind = 'LINKEDIN_FORM';
  out.choices = choices.several.map(function (e) { return e.value || ''; });
} else if (inputs.some(function (e) {
  return e.type === 'password' && (/pass|-password/i.test(asks(e)) || /\b(log|sign)\s*in\b/i.test(body));
})) {
  out.kind = 'LOGIN';
} else if (inputs.some(function (e) {
  return e.autocomplete === 'one-time-code' || /(one.time|verification|security)\s+code/i.test(asks(e));
})) {
  out.kind = 'ONE_TIME_CODE';
} else if (/select a destination/i.test(body)) {
  out.kind = 'SELECT_DESTINATION';
} else if (capi.isList()) {
  out.kind = 'DESTINATIONS';
  const cards = capi.cards();
  out.shown = cards.length === 0 ? 'NONE' : cards.length > 1 ? 'SEVERAL' : cards[0].shown;
}
if (out.kind === 'OTHER' && choices.why !== 'NO_FIELD') { out.why = choices.why; }
return JSON.stringify(out);
