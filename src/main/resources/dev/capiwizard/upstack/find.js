// What the page asks for and shows, by what a person sees: names, headings and visible words. No
// stable markup is known.
const capi = {
  // The token's fields: which it can be, or why it can be none.
  tokenFields: function () {
    const modal = seen.modal();
    const out = { sure: [], unsure: [], why: 'NO_FIELD' };
    const worse = ['NO_FIELD', 'OTHERS', 'UNSEEN', 'CLOSED'];
    seen.all('input,textarea').filter(function (e) {
      return seen.takesText(e) && e.getClientRects().length > 0 && called.isTokenField(e);
    }).forEach(function (e) {
      const why = modal && !seen.contains(modal, e) ? 'UNSEEN' : !seen.onScreen(e) ? 'UNSEEN' : '';
      const whose = capi.whose(e);
      const not = whose === 'OTHER' || whose === 'NONE' ? 'OTHERS' : why || (seen.editable(e) ? '' : 'CLOSED');
      if (not !== '') {
        if (worse.indexOf(not) > worse.indexOf(out.why)) { out.why = not; }
      } else {
        (whose === 'LINKEDIN' && !called.contradicts(e) ? out.sure : out.unsure).push(e);
      }
    });
    return out;
  },
  whose: function (e) {
    const part = parts.of(e);
    // What is chosen in the same form may be another's, or tell where no title does.
    const chosen = seen.all('select').filter(function (one) {
      return seen.shown(one) && one.form === e.form && one.selectedOptions.length === 1
        && /\b(platform|destination|network|channel)\b/i.test(called.name(one) || (called.before(one) || { text: '' }).text);
    }).map(function (one) { return says.names(one.selectedOptions[0].text); });
    if (part.whose === 'LINKEDIN' && chosen.indexOf('OTHER') >= 0) { return 'MAYBE'; }
    if (part.whose === 'NONE' && chosen.indexOf('LINKEDIN') >= 0) { return 'MAYBE'; }
    if (part.whose === 'LINKEDIN' || part.whose === 'MAYBE') { return part.whose; }
    if (/linkedin/i.test(called.asToken(e) || '')) { return part.whose === 'NONE' ? 'LINKEDIN' : 'MAYBE'; }
    // A page without a title that tells, reached from a menu or a trail of links.
    return part.whose === 'NONE' && seen.all('[aria-current]:not([aria-current=false]),[role=tab][aria-selected=true]')
      .some(function (one) { return seen.shown(one) && says.names(seen.text(one)) === 'LINKEDIN'; }) ? 'MAYBE' : part.whose;
  },
  // The one field; or several, or one that is not certain, of which a person must choose.
  choices: function () {
    const found = capi.tokenFields();
    const all = found.sure.concat(found.unsure).sort(function (a, b) { return seen.precedes(a, b) ? -1 : 1; });
    const one = all.length === 1 && found.unsure.length === 0 ? all[0] : null;
    return { one: one, several: one ? [] : all, why: found.why };
  },
  // In the same part of the page as the field: under the same heading.
  beside: function (field, e) {
    const own = parts.of(field).node, form = field.closest('form');
    return parts.of(e).node === own && (!form || !e.closest('form') || e.closest('form') === form);
  },
  enablingBox: function (field) {
    const boxes = seen.all('input[type=checkbox],[role=checkbox],[role=switch]').filter(function (e) {
      let name = called.name(e);
      const box = seen.up(e);
      if (name === '' && box && box.querySelectorAll('input,[role=checkbox],[role=switch]').length <= 1) {
        name = seen.text(box);
      }
      const via = /\bvia\s+(.*?)\s*conversions?\s+api/i.exec(name);
      return /\benable/i.test(name) && /conversions?\s+api|sending\s+events/i.test(name)
        && !/\b(test|debug|log|disable)/i.test(name)
        && !(via && /\S/.test(via[1]) && /^(OTHER|MIXED)$/.test(says.names(via[1])))
        && !e.closest('[hidden],[aria-hidden=true]') && capi.beside(field, e);
    });
    return boxes.length === 1 ? boxes[0] : null;
  },
  ruleText: function (field) {
    const fields = seen.all('input,textarea').filter(function (e) {
      if (!seen.takesText(e) || !seen.shown(e)) { return false; }
      const rules = function (text) {
        return /^(linkedin\s+|your\s+|enter\s+|the\s+)*conversions?\s+rules?\b/i.test(text)
          && !/\b(name|search|filter|previous|old)\b/i.test(text);
      };
      const name = called.name(e);
      const found = called.isWeak(e, name) && !rules(name) ? called.before(e) : null;
      return (rules(name) || (found && rules(found.text) && called.lonely(found, e))) && capi.beside(field, e);
    });
    return fields.length === 1 ? fields[0].value || '' : '';
  },
  asides: 'nav,dialog,[role=dialog],[role=navigation],[role=menu],[role=tablist],select,datalist,label,button,option',
  // The elements that hold words of this kind themselves; the words are looked at first, since a
  // page may be large.
  saying: function (words) {
    const found = [];
    const gather = function (root) {
      const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      for (let n = walk.nextNode(); n; n = walk.nextNode()) {
        const e = n.parentElement;
        if (words.test(n.data) && e && !/^(SCRIPT|STYLE|TITLE|NOSCRIPT)$/.test(e.tagName) && seen.shown(e)) { found.push(e); }
      }
    };
    gather(document.body);
    seen.all('*').forEach(function (e) { if (e.shadowRoot) { gather(e.shadowRoot); } });
    return Array.from(new Set(found));
  },
  // A state stands alone: the word in a sentence that explains it is none.
  badges: function () {
    if (!capi.states) {
      const state = /^(\W*status:?\s*)?\W*(un)?healthy\b(\W.{0,60})?\W*$/i;
      capi.states = capi.saying(/healthy/i).filter(function (e) {
        const around = e.closest('p,li,dt,th');
        return state.test(seen.text(e)) && !e.closest(capi.asides) && !e.closest('dt,th')
          && !(around && !state.test(seen.text(around)) && around.matches('p'));
      });
    }
    return capi.states;
  },
  // The first words of the smallest part around it that name anything.
  titleOf: function (badge) {
    for (let at = seen.up(badge); at && at !== document.body && at !== document.documentElement; at = seen.up(at)) {
      const heads = parts.heads().filter(function (h) { return seen.contains(at, h.node); });
      if (heads.length > 0 && heads.some(function (h) { return says.names(h.text) !== 'NOTHING'; })) {
        const first = heads.find(function (h) { return says.names(h.text) !== 'NOTHING'; });
        return { node: first.node, text: first.text };
      }
      const walk = document.createTreeWalker(at, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
      for (let n = walk.nextNode(); n; n = walk.nextNode()) {
        // A picture names as well as words do.
        const text = seen.plain(n.nodeType === 3 ? n.data : n.tagName === 'IMG' ? n.alt : '');
        if (text === '' || !seen.shown(n.parentElement) || badge.contains(n)) { continue; }
        if (says.names(text) === 'NOTHING') { continue; }
        return { node: n.parentElement, text: text };
      }
    }
    return null;
  },
  // LinkedIn's cards by their own titles: what each shows.
  cards: function () {
    const cards = [];
    capi.badges().forEach(function (badge) {
      const title = capi.titleOf(badge);
      if (title && says.names(title.text) === 'LINKEDIN') {
        cards.push({ title: title.node, shown: /unhealthy/i.test(badge.textContent) ? 'UNHEALTHY' : 'HEALTHY' });
      }
    });
    capi.saying(/linkedin/i).forEach(function (e) {
      if (e.childElementCount > 0 || e.closest(capi.asides)
          || /^(SCRIPT|STYLE|OPTION|LABEL|BUTTON|TITLE|P|LI)$/.test(e.tagName)) { return; }
      const text = seen.text(e);
      if (!/^linkedin\b/i.test(text) || text.length > 50 || /[.!?]$/.test(text) || says.names(text) !== 'LINKEDIN'
          || (e.tagName === 'A' && seen.text(seen.up(e)) === text)) { return; }
      const own = capi.cardAround(e);
      if (own === null || cards.some(function (c) { return own.contains(c.title); })) { return; }
      // What is offered is no destination yet.
      const offers = Array.from(own.querySelectorAll('button,a,[role=button]')).some(function (b) {
        return /^\W*(add|connect|set up|select|choose)\b/i.test(seen.text(b));
      });
      if (!offers) { cards.push({ title: e, shown: 'NEITHER' }); }
    });
    return cards;
  },
  // The largest part around a title in which nothing else has a title.
  cardAround: function (title) {
    let card = title;
    for (let at = seen.up(title); at && at !== document.body; at = seen.up(at)) {
      const others = parts.heads().some(function (h) {
        return at.contains(h.node) && !h.node.contains(title) && says.names(h.text) !== 'LINKEDIN' && h.node !== title;
      });
      const states = capi.badges().filter(function (b) { return at.contains(b); }).length;
      if (others || states > 1 || /^(MAIN|TBODY|TABLE|UL)$/.test(at.tagName)) { break; }
      card = at;
    }
    return card;
  },
  // A message of its own, not a word of a help text, of a history or of another platform.
  saysSaved: function () {
    const words = new Set('successfully success saved updated created changes was were is are has have been and now'.split(' '));
    const near = new Set();
    capi.saying(/saved|updated|created/i).forEach(function (e) {
      if (e.closest('button,a,nav,label,td,li,option,h1,h2,h3,time')) { return; }
      for (let at = e, i = 0; at && i < 3; at = seen.up(at), i++) { near.add(at); }
    });
    return Array.from(near).some(function (e) {
      const text = e.textContent.length < 120 && e.childElementCount < 4 ? seen.text(e) : '';
      return text !== '' && text.length < 80 && (/\b(configuration|destination|changes)\b.*\b(saved|updated|created)\b/i.test(text)
          || /\b(saved|updated|created)\s+successfully|successfully\s+(saved|updated|created)\b/i.test(text))
        && says.words(text).every(function (word) {
          return words.has(word.toLowerCase()) || /^linkedin$/i.test(word) || says.plainWords.has(word.toLowerCase());
        })
        && !/\b(not|no|before|when|what|how|if|where|which|that|after|you|need|start|have to)\b|\?/i.test(text);
    });
  },
  // The page says what it is in a title, not in a menu.
  isList: function () {
    const title = /^events?\s+destinations?\b/i;
    return parts.heads().some(function (h) { return title.test(h.text) && !h.node.closest('nav,aside,dialog'); })
      || capi.saying(/events?\s+destinations?/i).some(function (e) {
        return e.childElementCount === 0 && title.test(e.textContent.trim()) && e.textContent.trim().length < 25
          && !e.closest('nav,aside,dialog,a,button,li,p,label,[role=tab]');
      });
  }
};
