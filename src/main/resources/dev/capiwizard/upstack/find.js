// Finds things on an Upstack page by what a person sees: labels and visible words. No stable
// markup is known.
const capi = {
  visible: function (e) { return e.getClientRects().length > 0; },
  words: function (e) { return (e.innerText || '').trim(); },
  label: function (e) {
    const texts = [e.getAttribute('aria-label') || '', e.placeholder || ''];
    (e.labels ? Array.from(e.labels) : []).forEach(function (l) { texts.push(l.innerText); });
    const named = e.getAttribute('aria-labelledby');
    if (named && document.getElementById(named)) {
      texts.push(document.getElementById(named).innerText);
    }
    if (texts.join('').trim() === '' && e.parentElement) {
      // A label that is not tied to its field stands before it in the same small box.
      const box = capi.words(e.parentElement);
      if (box.length < 80) { texts.push(box); }
    }
    return texts.join(' ');
  },
  fields: function () {
    return Array.from(document.querySelectorAll('input,textarea')).filter(capi.visible);
  },
  tokenField: function () {
    return capi.fields().find(function (e) {
      return e.type !== 'checkbox' && e.type !== 'radio' && /api\s+access\s+token/i.test(capi.label(e));
    });
  },
  enablingBox: function () {
    return Array.from(document.querySelectorAll('input[type=checkbox],[role=checkbox],[role=switch]'))
      .find(function (e) {
        const near = capi.label(e) + ' ' + (e.parentElement ? capi.words(e.parentElement) : '');
        return /enable/i.test(near) && /(conversions?\s+api|sending\s+events)/i.test(near);
      });
  },
  linkedinCard: function () {
    const others = /\b(reddit|meta|facebook|tiktok|snapchat|pinterest|google|microsoft|bing)\b/i;
    let best = null, bare = null;
    document.querySelectorAll('body *').forEach(function (e) {
      if (/^(SCRIPT|STYLE|OPTION|LABEL|DIALOG)$/.test(e.tagName) || !capi.visible(e)) { return; }
      if (e.closest('dialog,[role=dialog],nav')) { return; }
      const text = capi.words(e);
      if (text.length > 400 || !/linkedin/i.test(text) || others.test(text)) { return; }
      if (/\b(un)?healthy\b/i.test(text)) {
        if (!best || text.length < capi.words(best).length) { best = e; }
      } else if (!bare || text.length > capi.words(bare).length) {
        bare = e;
      }
    });
    return best || bare;
  }
};
