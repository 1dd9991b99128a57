// What a heading names. What is no plain word of such forms is a name: no list of platforms is
// needed, and what nobody has heard of is another's.
const says = {
  plainWords: new Set(PLAIN_WORDS.split(' ')),
  turning: /\b(not|no|non|other|others|like|unlike|than|except|without|instead|vs|versus|similar|works?)\b/i,
  // Between two names: both are meant, or one is only compared.
  joined: /[,/+&|→]|->|\b(and|or|vs)\b|^\W*(to|from|for|with|than)\b/i,
  words: function (text) {
    return text.split(/[^\p{L}\p{N}]+/u).filter(function (word) { return word !== ''; });
  },
  // LINKEDIN, MIXED, OTHER, UNCLEAR or NOTHING.
  names: function (text) {
    const flat = seen.plain(text).replace(/linked\s?in/gi, 'LinkedIn');
    const words = says.words(flat);
    const at = words.indexOf('LinkedIn');
    const strange = function (word) {
      return word !== 'LinkedIn' && !/^\d+$/.test(word) && !says.plainWords.has(word.toLowerCase());
    };
    const first = words.findIndex(strange);
    if (at >= 0) {
      if (says.turning.test(flat)) { return 'MIXED'; }
      if (first < 0) { return 'LINKEDIN'; }
      const between = flat.slice(flat.indexOf('LinkedIn') + 8, flat.indexOf(words[first], flat.indexOf('LinkedIn') + 8));
      return first > at && !says.joined.test(between) && words.length < 9 ? 'LINKEDIN' : 'MIXED';
    }
    if (first < 0) { return 'NOTHING'; }
    const named = words.filter(strange).some(function (word) { return !/^\p{Ll}/u.test(word); });
    return first > 0 && !named ? 'UNCLEAR' : 'OTHER';
  }
};
