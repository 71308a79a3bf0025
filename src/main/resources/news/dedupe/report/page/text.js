'use strict';

/* What is said, and how: nothing of an article reaches the page but through visible(). */

/** Characters that turn the direction of writing, break lines or are not to be seen. */
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

/** The text with a mark in place of each such character, so that lengths stay. */
function visible(text) {
  return String(text).replace(UNSEEN, '\ufffd');
}

/** The same, cut where a label would be no label. */
function label(text, most = 240) {
  const seen = visible(text);
  return seen.length > most ? `${seen.slice(0, most)}…` : seen;
}

function plural(count, one, more) {
  return `${count.toLocaleString('en')} ${count === 1 ? one : more}`;
}

const DAY = new Intl.DateTimeFormat('en-GB',
  {day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC'});

/** A day, "14 Apr 2025", of the form 2025-04-14. */
function day(iso) {
  const date = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? visible(iso)
    : DAY.format(date).replaceAll(' ', '\u00a0');
}

/** "14 Apr 2025", or "14 Apr 2025 – 2 May 2025". */
function days(first, last) {
  return first === last ? day(first) : `${day(first)} – ${day(last)}`;
}

/** A probability in per cent; only a certain one is 100. */
function percent(probability) {
  if (probability >= 1) {
    return '100 %';
  }
  const share = Math.min(99.9, Math.max(0.1, Math.round(probability * 1000) / 10));
  return `${share.toFixed(1)} %`;
}

/** The address, where it is one that a browser may open from here. */
function address(url) {
  if (!url || !/^https?:\/\//i.test(url)) {
    return null;
  }
  try {
    return new URL(url).href;
  } catch (notOne) {
    return null;
  }
}

const RELATIONS = {
  original: 'original',
  identical: 'identical',
  'near-identical': 'near-identical',
  rewrite: 'rewrite',
  excerpt: 'excerpt',
};
