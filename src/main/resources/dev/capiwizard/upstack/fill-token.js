const field = capi.tokenField();
if (!field) { return 'NO_FIELD'; }
// Frameworks watch the field's own setter: the one of the prototype and an input event reach them.
const proto = field.tagName === 'TEXTAREA' ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
field.focus();
Object.getOwnPropertyDescriptor(proto, 'value').set.call(field, TOKEN);
field.dispatchEvent(new Event('input', { bubbles: true }));
field.dispatchEvent(new Event('change', { bubbles: true }));
return 'FILLED';
