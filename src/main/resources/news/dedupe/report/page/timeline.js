'use strict';

/* The versions of a story by day, with lines from each to what it was made from. */

const VERSIONS = 60;
const LANE = 16;
const MOST_LANES = 6;

/** Members in the order of the time line: by day, the original first of its day; undated last. */
function byDay(story) {
  return story.members.map((member, number) => ({member, number})).sort((a, b) =>
    alphabetical(a.member.published || '\uffff', b.member.published || '\uffff')
    || (b.member.relation === 'original') - (a.member.relation === 'original')
    || a.number - b.number);
}

/** The member that one was made from; in a report without texts, the original. */
function sourceOf(story, number) {
  const member = story.members[number];
  if (member.from !== undefined) {
    return member.from;
  }
  const original = story.members.findIndex((other) => other.relation === 'original');
  return original === number || original < 0 ? -1 : original;
}

/**
 * The time line.
 *
 * @param compare takes the numbers of two members to be shown side by side
 */
function timeline(story, compare) {
  const order = byDay(story);
  const list = make('ol.versions');
  const holder = make('div.timeline', {}, list);
  const dated = order.some(({member}) => member.published || member.publishedAsWritten);
  let shown = 0;
  let before = null;
  const more = make('button.more', {type: 'button', click: () => grow()});
  const grow = () => {
    for (const {member, number} of order.slice(shown, shown + VERSIONS)) {
      const when = dayOf(member);
      list.append(version(story, member, number, dated && when !== before ? when : '', compare));
      before = when;
    }
    shown = Math.min(order.length, shown + VERSIONS);
    more.textContent = `Show ${Math.min(VERSIONS, order.length - shown)} more versions`;
    more.hidden = shown === order.length;
    lines();
  };
  holder.append(more);
  const lines = () => drawLines(holder, list, story, order.slice(0, shown));
  holder.classList.toggle('undated', !dated);
  grow();
  new ResizeObserver(lines).observe(list);
  return holder;
}

function dayOf(member) {
  return member.published ? day(member.published)
    : member.publishedAsWritten ? label(member.publishedAsWritten, 24) : 'no date';
}

function version(story, member, number, when, compare) {
  const source = sourceOf(story, number);
  const original = member.relation === 'original';
  return make('li.version', {'data-number': number, 'data-relation': member.relation},
    make('span.day', {dir: 'auto'}, when),
    make('div.what', {},
      make('p.title', {dir: 'auto'}, outside(member.url, label(headline(member)))),
      make('p.facts', {},
        relationTag(member.relation),
        member.incoming ? make('span.new', {}, 'new') : null,
        member.accepted !== undefined ? make('span.accepted', {dir: 'auto'},
          member.accepted ? `accepted: ${label(member.accepted, 120)}` : 'accepted') : null,
        original ? null : make('span.score', {title: 'probability, against the original'},
          percent(member.score)),
        member.source ? make('bdi', {}, label(member.source, 60)) : null,
        make('bdi.path', {}, label(member.path)
          + (member.line ? `:${member.line}` : ''))),
      member.from !== undefined && story.members[source].relation !== 'original'
        ? make('p.from', {dir: 'auto'}, 'probably from ',
          make('bdi', {}, label(nameOf(story.members[source]), 90)))
        : null),
    source < 0 ? null : make('button.compare', {
      type: 'button',
      'aria-label': `Compare with its source: ${label(nameOf(member), 90)}`,
      click: () => compare(source, number),
    }, 'Compare'));
}

function nameOf(member) {
  return [member.source, headline(member)].filter(Boolean).join(': ');
}

/** A dot for each version, and a line to each from the one that it was made from. */
function drawLines(holder, list, story, order) {
  holder.querySelector('svg')?.remove();
  const rows = new Map(Array.from(list.children, (row) => [Number(row.dataset.number), row]));
  const height = list.offsetHeight;
  const middle = (number) => rows.get(number).offsetTop + 14;
  const sources = [...new Set(order.map(({number}) => sourceOf(story, number)))]
    .filter((number) => rows.has(number));
  const lanes = new Map(sources.map((number, place) =>
    [number, Math.min(MOST_LANES, sources.length) - 1 - Math.min(place, MOST_LANES - 1)]));
  const width = LANE * (Math.min(MOST_LANES, sources.length) + 1);
  const dots = width - 8;
  list.style.setProperty('--lanes', `${width}px`);
  const svg = draw('svg.lines', {width, height, 'aria-hidden': 'true', focusable: 'false'});
  for (const {number} of order) {
    const source = sourceOf(story, number);
    if (rows.has(source)) {
      const x = dots - LANE * (lanes.get(source) + 1);
      svg.append(draw('path', {d: bracket(dots, x, middle(source), middle(number))}));
    }
  }
  for (const {member, number} of order) {
    svg.append(draw('circle', {
      cx: dots, cy: middle(number), r: member.relation === 'original' ? 6 : 4.5,
      'data-relation': member.relation,
    }));
  }
  holder.prepend(svg);
  svg.style.insetInlineStart = `${list.querySelector('.day').offsetWidth}px`;
}

/** A line from one dot out to a lane, along it and back to the other dot. */
function bracket(dots, lane, from, to) {
  const turn = Math.min(8, dots - lane);
  const down = Math.sign(to - from) * turn;
  return `M${dots} ${from}H${lane + turn}Q${lane} ${from} ${lane} ${from + down}`
    + `V${to - down}Q${lane} ${to} ${lane + turn} ${to}H${dots}`;
}
