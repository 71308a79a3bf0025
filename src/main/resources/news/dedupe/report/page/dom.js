'use strict';

/* Makes elements. Text goes in as text alone. */

const SVG = 'http://www.w3.org/2000/svg';

/**
 * An element.
 *
 * @param name of the element, with a class after a dot: 'p.note'
 * @param attributes by name; functions listen to the event of that name
 * @param children strings and elements; what is null is left out
 */
function make(name, attributes = {}, ...children) {
  const [tag, ...classes] = name.split('.');
  const element = document.createElement(tag);
  return fill(element, classes, attributes, children);
}

/** An element of a drawing. */
function draw(name, attributes = {}, ...children) {
  const [tag, ...classes] = name.split('.');
  return fill(document.createElementNS(SVG, tag), classes, attributes, children);
}

function fill(element, classes, attributes, children) {
  element.classList.add(...classes);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === 'function') {
      element.addEventListener(key, value);
    } else if (value !== null && value !== undefined && value !== false) {
      element.setAttribute(key, value === true ? '' : String(value));
    }
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return element;
}

function byId(id) {
  return document.getElementById(id);
}

/** A link out of the page, or the text alone where the address is none to follow. */
function outside(url, text) {
  const href = address(url);
  return href
    ? make('a', {href, rel: 'noopener noreferrer nofollow', target: '_blank'}, text)
    : make('span', {}, text);
}

/** The relation of a member, with its colour. */
function relationTag(relation) {
  const known = Object.hasOwn(RELATIONS, relation) ? relation : 'rewrite';
  return make('span.tag', {'data-relation': known}, RELATIONS[known]);
}
