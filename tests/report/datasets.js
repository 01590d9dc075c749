// Datasets to make pages of.

const TEXTS = ["We will not sign", "The harbour stays open", "Nobody was told", "The fish are gone", "Our offer stands"];
const SPEAKERS = [
  { name: "Ada Lovelace", id: "ada-lovelace", wikidata: "Q7259", type: "person", country: "GB", role: "minister" },
  { name: "José Muñoz", id: null, wikidata: null, type: "person", country: null, role: null },
  { name: "European Commission", id: "european-commission", wikidata: "Q8880", type: "organization", country: null, role: null },
  null,
];
const TYPES = ["direct", "mixed", "indirect"];

function record(number, { text, speaker, rest }) {
  const quoted = `"${text}"`;
  const begin = 8, cue = begin + quoted.length + 1, source = cue + 5;
  return {
    schema: "whosaid/1", id: number.toString(16).padStart(16, "0"), doc: `article-${number % 100}`, index: number,
    type: TYPES[number % 3], text,
    content: [{ start: begin, end: begin + quoted.length, text: quoted }],
    cue: [{ start: cue, end: cue + 4, text: "said", lemma: "say", stance: "say" }],
    negated: false,
    source: [{ start: source, end: source + 6, text: "a name" }],
    source_kind: speaker ? "name" : "anonymous", speakers: speaker ? [speaker] : [], speaker: speaker?.name ?? null,
    attribution: speaker ? "explicit" : "none", addressee: [], medium: [], block: "paragraph", paragraph: 1, sentence: 1,
    published: `2024-${String((number % 12) + 1).padStart(2, "0")}-15`, rule: "quote-cue-source",
    confidence: (number % 100) / 100, flags: speaker ? [] : ["anonymous"],
    context: { pre: "Before: ", post: " on Monday." }, offsets: "codepoint", ...rest,
  };
}

function document(number, rest) {
  return { id: `article-${number}`, title: `Article ${number}`, url: `https://example.org/${number}`,
    outlet: ["The Post", "The Courier"][number % 2], published: null, records: 1, quotes: { found: 1, record: 1 }, error: null, ...rest };
}

/** So many quotes, all of which say something else, of 100 articles. */
export function manyQuotes(count) {
  const records = Array.from({ length: count }, (_, i) =>
    record(i, { text: `${TEXTS[i % TEXTS.length]}, number ${i}.`, speaker: SPEAKERS[i % SPEAKERS.length] }));
  return { records, documents: Array.from({ length: 100 }, (_, i) => document(i)) };
}

/** What an article may say to harm a page. */
export const HOSTILE_TEXTS = [
  "<script>alert(1)</script>", "</script><script>alert(1)</script>", "<!-- <script>", "<img src=x onerror=alert(1)>",
  '"><svg onload=alert(1)>', "javascript:alert(1)", "=cmd()", "${alert(1)}", "{{constructor.constructor('alert(1)')()}}",
  "\u202Eright to left", "\u2066isolate", "separator\u2028line", "nul\u0000", "__proto__", "constructor",
  "x".repeat(1 << 20), "\u0301".repeat(5000), "שלום עולם",
];

export function hostileQuotes() {
  const records = HOSTILE_TEXTS.map((text, i) => record(i, { text,
    speaker: { name: text, id: text, wikidata: text, type: text, country: text, role: text },
    rest: { doc: text, type: text, rule: text, attribution: text, published: text, context: { pre: text, post: text } } }));
  const documents = HOSTILE_TEXTS.map((text, i) => document(i, { id: text, title: text, url: text, outlet: text, published: text }));
  return { records, documents };
}
