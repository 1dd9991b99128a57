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
  others: /\b(reddit|meta|facebook|tiktok|snapchat|pinterest|google|microsoft|bing)\b/i,
  tokenField: function () {
    return capi.fields().find(function (e) {
      return e.type !== 'checkbox' && e.type !== 'radio'
        && /api\s+access\s+token/i.test(capi.label(e)) && capi.belongsToLinkedIn(e);
    });
  },
  // Other platforms' forms have a field of nearly the same name: the nearest words that name a
  // platform tell, and where they name several, as a menu does, the headings.
  belongsToLinkedIn: function (field) {
    for (let e = field.parentElement; e; e = e.parentElement) {
      const text = capi.words(e);
      const linkedin = /linkedin/i.test(text), other = capi.others.test(text);
      if (linkedin !== other) { return linkedin; }
      if (linkedin && other) { break; }
    }
    const heads = Array.from(document.querySelectorAll('h1,h2,h3,legend,[role=heading]'))
      .filter(capi.visible).map(capi.words).join(' ');
    return /linkedin/i.test(heads) && !capi.others.test(heads);
  },
  saysSaved: function () {
    const body = document.body ? document.body.innerText : '';
    return /(configuration|destination|changes)\s+((was|were|has been|have been)\s+)?(successfully\s+)?(saved|updated|created)/i
      .test(body) || /\b(saved|updated|created)\s+successfully/i.test(body);
  },
  enablingBox: function () {
    return Array.from(document.querySelectorAll('input[type=checkbox],[role=checkbox],[role=switch]'))
      .find(function (e) {
        const near = capi.label(e) + ' ' + (e.parentElement ? capi.words(e.parentElement) : '');
        return /enable/i.test(near) && /(conversions?\s+api|sending\s+events)/i.test(near);
      });
  },
  ruleText: function () {
    const field = capi.fields().find(function (e) {
      return e.type !== 'checkbox' && e.type !== 'radio' && /conversion\s+rules?\b/i.test(capi.label(e));
    });
    return field ? field.value || '' : '';
  },
  // Two titles that begin with LinkedIn, in two parts of the page that are made alike, are two
  // destinations; a title and its subtitle are made differently.
  severalLinkedIns: function () {
    const titles = Array.from(document.querySelectorAll('body *')).filter(function (e) {
      return e.children.length === 0 && capi.visible(e) && /^linkedin\b.{0,50}$/i.test(capi.words(e))
        && !/^(SCRIPT|STYLE|OPTION|LABEL|BUTTON|A|LI)$/.test(e.tagName) && !e.closest('dialog,[role=dialog],nav');
    });
    const made = function (e) { return e.tagName + '.' + e.className; };
    for (let i = 0; i < titles.length; i++) {
      for (let j = i + 1; j < titles.length; j++) {
        let one = titles[i], other = titles[j];
        while (one.parentElement && !one.parentElement.contains(other)) { one = one.parentElement; }
        while (other.parentElement && other.parentElement !== one.parentElement) { other = other.parentElement; }
        if (one !== other && made(one) === made(other)) { return true; }
      }
    }
    return false;
  },
  linkedinCard: function () {
    let best = null, bare = null;
    document.querySelectorAll('body *').forEach(function (e) {
      if (/^(SCRIPT|STYLE|OPTION|LABEL|DIALOG)$/.test(e.tagName) || !capi.visible(e)) { return; }
      if (e.closest('dialog,[role=dialog],nav')) { return; }
      const text = capi.words(e);
      if (text.length > 400 || !/linkedin/i.test(text) || capi.others.test(text)) { return; }
      if (/\b(un)?healthy\b/i.test(text)) {
        if (!best || text.length < capi.words(best).length) { best = e; }
      } else if (!bare || text.length > capi.words(bare).length) {
        bare = e;
      }
    });
    return best || bare;
  }
};
