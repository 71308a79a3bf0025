'use strict';

/* The list of stories. Rows are made as far as one has scrolled. */

const ROWS = 40;

/** Shows stories; more rows come when the last one is about to be seen. */
class StoryList {
  constructor(element) {
    this.element = element;
    this.stories = [];
    this.shown = 0;
    this.watch = new IntersectionObserver((seen) => {
      if (seen.some((entry) => entry.isIntersecting)) {
        this.grow();
      }
    }, {rootMargin: '600px'});
    element.addEventListener('keydown', (event) => this.move(event));
  }

  show(list) {
    this.stories = list;
    this.shown = 0;
    this.element.replaceChildren();
    this.grow();
  }

  grow() {
    const next = this.stories.slice(this.shown, this.shown + ROWS);
    this.element.append(...next.map((story) => this.row(story)));
    this.shown += next.length;
    this.watch.disconnect();
    if (this.shown < this.stories.length) {
      this.watch.observe(this.element.lastElementChild);
    }
    this.mark(this.current);
  }

  row(story) {
    const facts = [
      story.sources.length > 0 ? sourcesOf(story) : null,
      story.first ? days(story.first, story.last) : null,
    ].filter(Boolean).join(' · ');
    return make('li', {},
      make('a.card', {href: `#story=${encodeURIComponent(story.id)}`, 'data-story': story.id},
        make('span.size', {title: plural(story.members.length, 'version', 'versions')},
          String(story.members.length),
          make('span.hidden', {}, ' versions: ')),
        make('span.words', {},
          make('span.title', {dir: 'auto'}, label(story.name)),
          facts ? make('span.facts', {dir: 'auto'}, facts) : null,
          mixture(story))));
  }

  /** Marks the story that is open. */
  mark(id) {
    this.current = id;
    for (const card of this.element.querySelectorAll('.card')) {
      if (card.dataset.story === id) {
        card.setAttribute('aria-current', 'true');
      } else {
        card.removeAttribute('aria-current');
      }
    }
  }

  /** The arrow keys go from row to row. */
  move(event) {
    const step = {ArrowDown: 1, ArrowUp: -1}[event.key];
    const cards = Array.from(this.element.querySelectorAll('.card'));
    const at = cards.indexOf(document.activeElement);
    if (step && at >= 0 && cards[at + step]) {
      event.preventDefault();
      cards[at + step].focus();
    }
  }
}

function sourcesOf(story) {
  const named = story.sources.slice(0, 2).map((source) => label(source, 40)).join(', ');
  return story.sources.length > 2 ? `${named} +${story.sources.length - 2}` : named;
}

/** How the versions relate to the original, as a bar. */
function mixture(story) {
  const counts = Object.keys(RELATIONS).map((relation) =>
    [relation, story.members.filter((member) => member.relation === relation).length]);
  const there = counts.filter(([, count]) => count > 0);
  const bar = make('span.mixture', {
    role: 'img',
    'aria-label': there.map(([relation, count]) => `${count} ${RELATIONS[relation]}`).join(', '),
  });
  for (const [relation, count] of there) {
    const part = make('span', {'data-relation': relation});
    part.style.flexGrow = String(count);
    bar.append(part);
  }
  return bar;
}
