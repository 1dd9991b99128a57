const body = document.body ? document.body.innerText : '';
const out = { kind: 'OTHER', shown: '', field: '', hasField: false, box: 'NONE', rules: '', saved: capi.saysSaved() };
const token = capi.tokenField();
const fields = capi.fields();
if (token) {
  out.kind = 'LINKEDIN_FORM';
  out.hasField = true;
  out.field = token.value || '';
  out.rules = capi.ruleText();
  const box = capi.enablingBox();
  if (box) {
    out.box = box.checked || box.getAttribute('aria-checked') === 'true' ? 'TICKED' : 'UNTICKED';
  }
} else if (fields.some(function (e) { return e.type === 'password'; })) {
  out.kind = 'LOGIN';
} else if (fields.some(function (e) {
  return e.autocomplete === 'one-time-code' || /(one.time|verification|security)\s+code/i.test(capi.label(e));
})) {
  out.kind = 'ONE_TIME_CODE';
} else if (/select a destination/i.test(body)) {
  out.kind = 'SELECT_DESTINATION';
} else if (/events?\s+destinations?/i.test(body)) {
  out.kind = 'DESTINATIONS';
  const card = capi.linkedinCard();
  if (!card) {
    out.shown = 'NONE';
  } else if (capi.severalLinkedIns()) {
    out.shown = 'SEVERAL';
  } else {
    const text = capi.words(card);
    out.shown = /\bunhealthy\b/i.test(text) ? 'UNHEALTHY' : /\bhealthy\b/i.test(text) ? 'HEALTHY' : 'NEITHER';
  }
}
return JSON.stringify(out);
