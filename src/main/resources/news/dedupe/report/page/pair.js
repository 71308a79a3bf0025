'use strict';

/* Two versions side by side. */

/**
 * Two versions of a story.
 *
 * @param choose takes the numbers of two other members
 */
class Pair {
  constructor(story, a, b, choose) {
    this.story = story;
    this.a = a;
    this.b = b;
    this.choose = choose;
    this.pair = comparison(story, a, b);
  }

  element() {
    const {left, right} = this.pair;
    const heading = make('h3', {id: 'pair', tabindex: '-1'}, 'Side by side');
    this.root = make('section.pair', {'aria-labelledby': 'pair'},
      make('div.bar', {}, heading, left && right ? this.modes() : null),
      this.chooser(), this.reason());
    if (left && right) {
      this.root.append(legend(), this.texts(), this.sentences());
      this.root.dataset.mode = matchMedia('(max-width: 760px)').matches ? 'sentences' : 'texts';
      this.pressed();
    } else {
      this.root.append(make('p.note', {}, 'The report was made without texts, so there is nothing'
        + ' to lay side by side. Make it with --format html, or as JSON with --with-text.'));
    }
    return this.root;
  }

  /** The choice between whole texts and their sentences one below the other. */
  modes() {
    this.buttons = [['texts', 'Texts'], ['sentences', 'Sentences']].map(([mode, name]) =>
      make('button', {type: 'button', 'data-mode': mode, click: () => {
        this.root.dataset.mode = mode;
        this.pressed();
        this.join();
      }}, name));
    return make('div.modes', {role: 'group', 'aria-label': 'View'}, ...this.buttons);
  }

  pressed() {
    for (const button of this.buttons) {
      button.setAttribute('aria-pressed', String(button.dataset.mode === this.root.dataset.mode));
    }
  }

  chooser() {
    const select = (name, chosen, taken) => {
      const box = make('select', {change: () => taken(Number(box.value))});
      byDay(this.story).forEach(({member, number}) => box.append(
        make('option', {value: number, selected: number === chosen},
          label([member.published || null, nameOf(member), RELATIONS[member.relation]]
            .filter(Boolean).join(' · '), 110))));
      return make('label', {}, make('span', {}, name), box);
    };
    return make('div.chooser', {},
      select('A', this.a, (number) => this.choose(number, this.b)),
      make('button', {type: 'button', 'aria-label': 'Swap A and B', title: 'Swap',
        click: () => this.choose(this.b, this.a)}, '⇄'),
      select('B', this.b, (number) => this.choose(this.a, number)));
  }

  /** Why the two are versions, in a sentence, and what adds up to the score. */
  reason() {
    const {found, identical, byWords} = this.pair;
    if (this.a === this.b) {
      return make('p.reason', {}, 'The same article twice.');
    }
    if (identical) {
      return make('p.reason', {}, 'The same main text after normalisation: identical.');
    }
    if (byWords) {
      return make('p.reason', {}, 'The report has no evidence of this pair. Sentences are joined by'
        + ' their words in common; there is no score.');
    }
    const verdict = found.score >= report.threshold
      ? 'Versions of one story' : 'Not versions of one story by themselves';
    return make('div.reason', {},
      make('p', {}, make('strong', {}, `${verdict}, ${percent(found.score)}. `),
        visible(found.reason || `${percent(found.containment)} of the three-word runs of the text`
          + ' with fewer are in the other.')),
      found.contributions ? contributions(found.contributions) : null,
      this.shared(found));
  }

  shared(found) {
    if (found.quotes.length + found.numbers.length === 0) {
      return null;
    }
    return make('details.shared', {},
      make('summary', {}, 'In both: ' + [
        found.quotes.length ? plural(found.quotes.length, 'quotation', 'quotations') : null,
        found.numbers.length ? plural(found.numbers.length, 'number', 'numbers') : null,
      ].filter(Boolean).join(', ')),
      make('ul', {}, ...found.quotes.map((quote) =>
        make('li', {dir: 'auto'}, make('q', {}, label(quote, 600))))),
      found.numbers.length ? make('p', {}, found.numbers.map((number) => label(number, 40)).join(' · ')) : null);
  }

  /** The two texts, with room between them for what joins their sentences. */
  texts() {
    const {left, right, aligned} = this.pair;
    const words = [vocabulary(left), vocabulary(right)];
    const partners = [groups(aligned, 0), groups(aligned, 1)];
    this.ribbons = draw('svg.ribbons', {'aria-hidden': 'true', focusable: 'false'});
    this.sides = [
      side(left, 'a', 'b', words[1], partners[0], this.story.members[this.a]),
      side(right, 'b', 'a', words[0], partners[1], this.story.members[this.b]),
    ];
    const view = make('div.texts', {}, this.sides[0], this.ribbons, this.sides[1]);
    for (const event of ['mouseover', 'focusin']) {
      view.addEventListener(event, (found) => this.light(found.target.closest('[data-sentence]')));
    }
    view.addEventListener('mouseleave', () => this.light(null));
    new ResizeObserver(() => this.join()).observe(view);
    return view;
  }

  sentenceAt(sideOf, number) {
    return this.sides[sideOf].querySelector(`[data-sentence="${number}"]`);
  }

  /** Draws a band from each sentence to its partner. */
  join() {
    this.ribbons.replaceChildren();
    const box = this.ribbons.getBoundingClientRect();
    if (box.width === 0) {
      return;
    }
    this.ribbons.setAttribute('viewBox', `0 0 ${box.width} ${box.height}`);
    for (const [x, y] of this.pair.aligned) {
      const ends = [this.sentenceAt(0, x), this.sentenceAt(1, y)];
      if (ends[0] && ends[1]) {
        const [from, to] = ends.map((end) => end.getBoundingClientRect());
        this.ribbons.append(draw('path', {
          'data-a': x, 'data-b': y,
          d: ribbon(box.width, from.top - box.top, from.bottom - box.top,
            to.top - box.top, to.bottom - box.top),
        }));
      }
    }
  }

  /** Shows a sentence and its partners in full colour. */
  light(sentence) {
    for (const lit of this.root.querySelectorAll('.lit')) {
      lit.classList.remove('lit');
    }
    const of = sentence?.closest('[data-side]')?.dataset.side;
    if (!of) {
      return;
    }
    const number = Number(sentence.dataset.sentence);
    for (const [x, y] of this.pair.aligned) {
      if ((of === 'a' ? x : y) === number) {
        this.sentenceAt(0, x)?.classList.add('lit');
        this.sentenceAt(1, y)?.classList.add('lit');
        this.ribbons.querySelector(`[data-a="${x}"][data-b="${y}"]`)?.classList.add('lit');
      }
    }
  }

  /** The sentences of A in order, each beside its partner; those of B without one in their place. */
  sentences() {
    const {left, right, aligned} = this.pair;
    const words = [vocabulary(left), vocabulary(right)];
    const partner = new Map(aligned);
    const joined = new Set(aligned.map(([, y]) => y));
    const list = make('ol.sentences');
    const cell = (sentence, name, common) => sentence
      ? make('p', {dir: 'auto', 'data-kind': sentence.kind, 'data-name': name},
        ...marked(sentence, common))
      : make('p.none', {'data-name': name}, make('span.hidden', {}, `nothing in ${name}`));
    const add = (a, b) => list.append(make('li', {class: a && b ? 'joined' : 'single'},
      cell(a, 'A', words[1]), cell(b, 'B', words[0])));
    let next = 0;
    const alone = (until) => {
      for (; next < until; next++) {
        if (!joined.has(next)) {
          add(null, right.sentences[next]);
        }
      }
    };
    for (const sentence of left.sentences) {
      const other = partner.get(sentence.number);
      if (other !== undefined && other >= next) {
        alone(other);
      }
      add(sentence, other === undefined ? null : right.sentences[other]);
    }
    alone(right.sentences.length);
    return list;
  }
}

/** Sentences of one side with their partners on the other. */
function groups(aligned, sideOf) {
  const partners = new Map();
  for (const pair of aligned) {
    const own = pair[sideOf];
    partners.set(own, [...(partners.get(own) || []), pair[1 - sideOf]]);
  }
  return partners;
}

/** One text; a sentence that is joined has a link to its partner. */
function side(text, own, other, common, partners, member) {
  const article = make('article.side', {'data-side': own, 'aria-label': `Text ${own.toUpperCase()}`});
  if (!text.paragraphs.flat().some((passage) => passage.kind === 'headline')) {
    article.append(make('h4', {dir: 'auto'}, label(member.title || member.source || member.path)));
  }
  for (const paragraph of text.paragraphs) {
    const element = make('p', {dir: 'auto'});
    for (const passage of paragraph) {
      element.append(piece(passage, own, other, common, partners), ' ');
    }
    article.append(element);
  }
  return article;
}

function piece(passage, own, other, common, partners) {
  const joined = partners.get(passage.number);
  const element = make('span', {
    id: passage.number === undefined ? null : `${own}${passage.number}`,
    'data-sentence': passage.number, 'data-kind': passage.kind,
    title: NOTES[passage.kind],
  }, ...marked(passage, common));
  if (joined) {
    element.classList.add('joined');
    element.append(make('a.partner', {
      href: `#${other}${joined[0]}`,
      'aria-label': `to the sentence of ${other.toUpperCase()} that says the same`,
      click: (event) => {
        event.preventDefault();
        const partner = byId(`${other}${joined[0]}`);
        partner.querySelector('a.partner')?.focus({preventScroll: true});
        partner.scrollIntoView({block: 'center'});
      },
    }, own === 'a' ? '›' : '‹'));
  }
  return element;
}

const NOTES = {
  shared: 'left out: many other articles have this sentence',
  boilerplate: 'left out as boilerplate',
  headline: 'headline, compared apart from the text',
  beyond: 'after the last sentence that is compared',
};

/**
 * The text of a passage with its marks: quotations, numbers, and words that the other text has.
 *
 * @param common the numbers of the other text's words
 */
function marked(passage, common) {
  const content = visible(passage.text);
  const cuts = new Set([0, content.length]);
  const marks = [];
  const mark = (from, to, name) => {
    marks.push([from, to, name]);
    cuts.add(from).add(to);
  };
  for (const {from, to, word} of passage.words) {
    if (common.has(word)) {
      mark(from, to, 'common');
    }
  }
  for (const name of ['number', 'quotation']) {
    const spans = passage[`${name}s`] || [];
    for (let i = 0; i + 1 < spans.length; i += 2) {
      mark(spans[i], spans[i + 1], name);
    }
  }
  marks.sort((x, y) => x[0] - y[0]);
  const places = [...cuts].filter((cut) => cut <= content.length).sort((x, y) => x - y);
  const parts = [];
  let open = [];
  let next = 0;
  for (let i = 0; i + 1 < places.length; i++) {
    const [from, to] = [places[i], places[i + 1]];
    for (; next < marks.length && marks[next][0] <= from; next++) {
      open.push(marks[next]);
    }
    open = open.filter((one) => one[1] > from);
    const names = open.map((one) => one[2]);
    const piece = content.slice(from, to);
    parts.push(names.length === 0 ? piece : make(`span.${[...new Set(names)].join('.')}`, {}, piece));
  }
  return parts;
}

/** A band across the gap, from one height to another. */
function ribbon(width, top, bottom, otherTop, otherBottom) {
  const half = width / 2;
  return `M0 ${top}C${half} ${top} ${half} ${otherTop} ${width} ${otherTop}`
    + `V${otherBottom}C${half} ${otherBottom} ${half} ${bottom} 0 ${bottom}Z`;
}

/** What adds to the score to the right, what takes from it to the left. */
function contributions(parts) {
  const most = Math.max(...parts.map(([, part]) => Math.abs(part)));
  return make('details.contributions', {},
    make('summary', {}, 'What the score is made of'),
    make('table', {},
      make('caption.hidden', {}, 'What features add to the log-odds'),
      make('thead.hidden', {}, make('tr', {},
        make('th', {scope: 'col'}, 'features'), make('th', {scope: 'col'}, 'bar'),
        make('th', {scope: 'col'}, 'log-odds'))),
      make('tbody', {}, ...parts.map(([features, part]) => {
        const bar = make('span.part', {'data-sign': part < 0 ? 'against' : 'for'});
        bar.style.width = `${50 * Math.abs(part) / most}%`;
        return make('tr', {},
          make('th', {scope: 'row'}, label(features)),
          make('td.scale', {'aria-hidden': 'true'}, bar),
          make('td.figure', {}, (part < 0 ? '−' : '+') + Math.abs(part).toFixed(2)));
      }))));
}

function legend() {
  const sample = (name, words) => make('span', {}, make(`span.${name}`, {}, words));
  return make('p.legend', {},
    sample('common', 'words in common'), sample('quotation', 'quotation'), sample('number', '93'),
    make('span', {}, make('span', {'data-kind': 'boilerplate'}, 'left out')));
}
