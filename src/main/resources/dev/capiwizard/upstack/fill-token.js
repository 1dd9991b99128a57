// Fills one field as a person would, and says so only once the page has kept it. Time passes in
// between: the state is asked for from outside.
const job = { state: 'READY', token: '', drawn: [] };
const wait = function (millis, then) {
  setTimeout(function () {
    try { then(); } catch (e) { job.end('GONE'); }
  }, millis);
};
job.end = function (state) {
  job.token = '';
  job.state = state;
};
// The field is looked for again each time: a page may put another one in its place.
job.field = function (index) {
  if (window.location.origin !== ORIGIN) { return null; }
  const now = capi.choices();
  return job.count === 0 ? now.one : now.several.length === job.count ? now.several[index] : null;
};
job.fill = function (token, index) {
  job.clear();
  job.token = token;
  job.state = 'WORKING';
  seen.known = {};
  const choices = capi.choices();
  if (window.location.origin !== ORIGIN) { job.end('ELSEWHERE'); return; }
  if (!choices.one && index < 0) {
    job.end(choices.several.length > 0 ? 'ASK' : choices.why);
    return;
  }
  job.count = choices.one ? 0 : choices.several.length;
  job.attempt(Math.max(index, 0), 0);
};
job.attempt = function (index, tries) {
  let field = job.field(index);
  if (!field) { job.end('GONE'); return; }
  field.scrollIntoView({ block: 'center' });
  job.focus(field);
  wait(SETTLE / 10, function () {
    seen.known = {};
    field = job.field(index);
    if (!field) { job.end('GONE'); return; }
    if (field.maxLength >= 0 && field.maxLength < job.token.length) { job.end('TOO_SHORT'); return; }
    job.leave(field, job.put(field, tries > 0));
    job.watch(index, tries, 5);
  });
};
job.watch = function (index, tries, looks) {
  wait(SETTLE / 5, function () {
    seen.known = {};
    const field = job.field(index);
    const kept = field !== null && field.value === job.token && !field.validity.patternMismatch;
    if (kept && looks > 1) {
      job.watch(index, tries, looks - 1);
    } else if (kept) {
      job.end('FILLED');
    } else if (tries === 0 && field !== null) {
      job.attempt(index, 1);
    } else {
      job.end(field === null ? 'GONE' : 'NOT_KEPT');
    }
  });
};
// Without the window's own focus the browser tells nobody: then it is told here.
job.focus = function (field) {
  const told = job.listen(field, ['focus']);
  field.focus({ preventScroll: true });
  if (!told.focus) {
    field.dispatchEvent(new FocusEvent('focus', { composed: true }));
    field.dispatchEvent(new FocusEvent('focusin', { bubbles: true, composed: true }));
  }
};
job.listen = function (field, names) {
  const told = {};
  names.forEach(function (name) {
    field.addEventListener(name, function () { told[name] = true; }, { once: true, capture: true });
  });
  return told;
};
job.put = function (field, bare) {
  const told = job.listen(field, ['beforeinput', 'input']);
  const kind = { bubbles: true, composed: true, inputType: 'insertFromPaste', data: job.token };
  const key = { bubbles: true, composed: true, cancelable: true, key: 'v', code: 'KeyV', ctrlKey: true };
  const before = field.value;
  field.dispatchEvent(new KeyboardEvent('keydown', key));
  let handled = false, typed = false;
  if (!bare) {
    // A page that takes what is pasted by itself has it now.
    const data = new DataTransfer();
    data.setData('text/plain', job.token);
    handled = !field.dispatchEvent(new ClipboardEvent('paste',
      { bubbles: true, composed: true, cancelable: true, clipboardData: data })) && field.value === job.token;
    if (!handled) {
      field.select();
      // The browser's own typing: pages believe what it tells.
      typed = document.execCommand('insertText', false, job.token) && field.value === job.token;
    }
  }
  if (!handled && field.value !== job.token) {
    // Frameworks watch the field's own setter: the one of the prototype and an event reach them.
    const proto = field.tagName === 'TEXTAREA' ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
    if (!told.beforeinput) {
      field.dispatchEvent(new InputEvent('beforeinput', Object.assign({ cancelable: true }, kind)));
    }
    Object.getOwnPropertyDescriptor(proto, 'value').set.call(field, job.token);
    field.dispatchEvent(new InputEvent('input', kind));
  } else if (!told.input && before !== job.token && !handled) {
    field.dispatchEvent(new InputEvent('input', kind));
  }
  field.dispatchEvent(new KeyboardEvent('keyup', key));
  return typed;
};
// After its own typing the browser tells of the change itself as the field is left.
job.leave = function (field, typed) {
  const told = job.listen(field, ['change', 'blur']);
  const change = function () { field.dispatchEvent(new Event('change', { bubbles: true })); };
  if (!typed) { change(); }
  field.blur();
  if (!told.change) { change(); }
  if (!told.blur) {
    field.dispatchEvent(new FocusEvent('blur', { composed: true }));
    field.dispatchEvent(new FocusEvent('focusout', { bubbles: true, composed: true }));
  }
};
// Outlines those that could be meant, each with its number; gives their parts' names.
job.outline = function () {
  job.clear();
  seen.known = {};
  const several = capi.choices().several;
  if (window.location.origin !== ORIGIN || several.length === 0) { return '[]'; }
  several[0].scrollIntoView({ block: 'center' });
  several.forEach(function (field, i) {
    const mark = document.createElement('div');
    mark.setAttribute('aria-hidden', 'true');
    mark.style.cssText = '';
    const style = { position: 'fixed', inset: 'auto', margin: '0', padding: '0', border: '3px solid #b3261e', borderRadius: '6px',
      background: 'transparent', pointerEvents: 'none', zIndex: '2147483647', boxSizing: 'border-box', overflow: 'visible' };
    Object.assign(mark.style, style);
    const number = document.createElement('div');
    number.textContent = String(i + 1);
    Object.assign(number.style, { position: 'absolute', right: '-3px', top: '-26px', minWidth: '26px', height: '26px',
      font: 'bold 16px/26px sans-serif', textAlign: 'center', color: '#fff', background: '#b3261e', borderRadius: '6px 6px 0 0' });
    mark.append(number);
    (field.closest('dialog') || document.documentElement).append(mark);
    // Above an open dialog too, where the browser has such a layer.
    if (mark.showPopover) { mark.setAttribute('popover', 'manual'); mark.showPopover(); }
    const place = function () {
      const box = field.getBoundingClientRect();
      Object.assign(mark.style, { left: box.left - 5 + 'px', top: box.top - 5 + 'px',
        width: box.width + 10 + 'px', height: box.height + 10 + 'px' });
    };
    place();
    job.drawn.push({ mark: mark, moving: setInterval(place, 100) });
  });
  return JSON.stringify(several.map(function (e) { return parts.of(e).text.slice(0, 40); }));
};
job.clear = function () {
  job.drawn.forEach(function (one) { clearInterval(one.moving); one.mark.remove(); });
  job.drawn = [];
};
return job;
