"use strict";

// The data of the page, and how its texts are shown. All that comes from articles is put into the page as text, never as
// markup.

// --- Data -----------------------------------------------------------------------------------------------------------

/** The report with its quotes as objects: rows of the data name their columns once. */
function readReport(json) {
  const data = JSON.parse(json);
  const documents = data.documents.map(([id, title, url, outlet]) => ({ id, title, url, outlet }));
  const speakers = data.speakers.map(([name, type, country, role, wikidata]) => ({ name, type, country, role, wikidata }));
  const quotes = data.quotes.map((row) => {
    const quote = Object.fromEntries(data.columns.map((column, i) => [column, row[i]]));
    quote.document = documents[quote.document];
    quote.speakers = quote.speakers.map((place) => speakers[place]);
    return quote;
  });
  return { ...data, documents, speakers, quotes };
}

/** Small letters without accents, so that "jose" finds "José". */
function folded(text) {
  return text.normalize("NFD").replace(/\p{M}+/gu, "").toLowerCase();
}

/** What search and filters look at, worked out once; a line for each name. */
function addIndex(quote) {
  quote.speakerIndex = indexOf(quote.speakers.map((speaker) => speaker.name));
  quote.outletIndex = indexOf([quote.document.outlet]);
  quote.index = `${folded(quote.text)}\n${quote.speakerIndex}\n${folded(quote.document.title || quote.document.id)}`;
}

function indexOf(names) {
  const known = names.filter(Boolean);
  return known.length === 0 ? "" : `\n${folded(known.join("\n"))}\n`;
}

/** What to look for in such an index: a part of a name, or in quotation marks the whole name. */
function nameSought(text) {
  const sought = folded(text.trim());
  const whole = sought.match(/^"(.+)"$/);
  return whole ? `\n${whole[1]}\n` : sought;
}

// --- Numbers and dates ----------------------------------------------------------------------------------------------

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

function grouped(number) {
  return number.toLocaleString("en-US");
}

function counted(number, noun) {
  return `${grouped(number)} ${noun}${number === 1 ? "" : "s"}`;
}

function share(number, of) {
  if (of === 0) return "–";
  const percent = (100 * number) / of;
  if (number > 0 && percent < 1) return "<1 %";
  return `${Math.round(percent)} %`;
}

/** 4 Mar 2024 for 2024-03-04, Mar 2024 for 2024-03. */
function shownDate(date) {
  const [year, month, day] = date.slice(0, 10).split("-");
  return [day && Number(day), month && MONTHS[month - 1], year].filter(Boolean).join(" ");
}

// --- Elements -------------------------------------------------------------------------------------------------------

function byId(id) {
  return document.getElementById(id);
}

/** An element with a class and children, which are elements or texts of ours. */
function element(name, className, ...children) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

function withAttributes(made, attributes) {
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}

// Characters that change the direction of what follows, or that nobody sees.
const CONTROLS = /([\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF])/;

/** Text of an article, by itself in its direction; characters that could mislead are named instead. */
function foreign(text, name = "bdi", className = "") {
  const made = element(name, className);
  text.split(CONTROLS).forEach((part, i) => {
    made.append(i % 2 === 0 ? part : controlMark(part));
  });
  return made;
}

function controlMark(character) {
  const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
  const mark = element("span", "control", `U+${code}`);
  mark.title = "A character that is not shown, or that turns the direction of writing";
  return mark;
}
