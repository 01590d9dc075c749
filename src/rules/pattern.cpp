#include "rules/pattern.h"

#include <algorithm>
#include <map>

namespace whosaid {
namespace {

constexpr int kDepth = 12;                  // slots in slots; deeper is a circle
constexpr std::int64_t kMemory = 16 << 20;  // for RE2's program and states

const std::map<std::string_view, Part>& part_names() {
  static const std::map<std::string_view, Part> names = {{"content", Part::content},
                                                         {"cue", Part::cue},
                                                         {"source", Part::source},
                                                         {"addressee", Part::addressee},
                                                         {"cut", Part::cut}};
  return names;
}

bool is_letter_of_alphabet(char c) { return kLetters.find(c) != std::string_view::npos; }

/// A byte inside a character class, escaped so that RE2 reads it as itself.
std::string as_class_byte(unsigned char c) {
  static constexpr char digits[] = "0123456789abcdef";
  return c < 0x80 ? std::string{static_cast<char>(c)} : std::string{'\\', 'x', digits[c >> 4], digits[c & 15]};
}

/// The kind that a word would have if no rule named it.
char kind_of(std::string_view word, const Lexicon& lexicon) {
  if (const auto it = lexicon.words.find(word); it != lexicon.words.end()) return letter_of(it->second);
  if (word.size() > 3 && word.ends_with("ed") && !word.ends_with("eed")) return 'e';
  return word.size() > 4 && word.ends_with("ing") ? 'i' : 'w';
}

/// Adds the focus letters that a cue's pattern names.
void add_focus(std::string_view cue, std::string& focus) {
  for (const char letter : std::string_view("VGUF")) {
    if (cue.find(letter) != std::string_view::npos && focus.find(letter) == std::string::npos) focus += letter;
  }
}

}  // namespace

bool Pattern::find(std::string_view letters, std::size_t from, std::vector<Capture>& captures) const {
  if (!required_.may_match(letters, from)) return false;
  const re2::StringPiece text(letters.data(), letters.size());
  re2::StringPiece groups[kMostParts + 1];
  const int n = static_cast<int>(parts_.size()) + 1;
  if (!re_->Match(text, from, letters.size(), RE2::UNANCHORED, groups, n)) return false;
  captures.clear();
  for (std::size_t i = 0; i < parts_.size(); ++i) {
    const re2::StringPiece& g = groups[i + 1];
    if (g.data() == nullptr) continue;
    const auto first = static_cast<std::uint32_t>(g.data() - letters.data());
    captures.push_back({parts_[i], {first, first + static_cast<std::uint32_t>(g.size())}});
  }
  std::stable_sort(captures.begin(), captures.end(),
                   [](const Capture& a, const Capture& b) { return a.range.first < b.range.first; });
  return true;
}

Result<PatternCompiler> PatternCompiler::make(std::vector<SlotText> slots, const std::vector<PlacedText>& patterns,
                                              const Lexicon& lexicon) {
  PatternCompiler compiler;
  Errors errors;
  for (SlotText& slot : slots) {
    compiler.collect_literals(slot.pattern, lexicon, errors);
    const std::string name = slot.name.text;
    const PlacedText where = slot.name;
    if (!compiler.slots_.emplace(name, std::move(slot)).second) {
      errors.push_back(where.place.error("slot \"" + name + "\" is defined twice; rename one"));
    }
  }
  for (const PlacedText& pattern : patterns) compiler.collect_literals(pattern, lexicon, errors);
  if (!errors.empty()) return std::unexpected(std::move(errors));
  return compiler;
}

bool PatternCompiler::collect_literals(const PlacedText& pattern, const Lexicon& lexicon, Errors& errors) {
  const std::string& s = pattern.text;
  for (std::size_t i = s.find('\''); i != std::string::npos; i = s.find('\'', i)) {
    const std::size_t end = s.find('\'', i + 1);
    if (end == std::string::npos) {
      errors.push_back(pattern.place.error("a ' without its partner; words stand as 'word'", i));
      return false;
    }
    const std::string word = s.substr(i + 1, end - i - 1);
    i = end + 1;
    if (literals_.contains(word)) continue;
    if (literals_.size() >= 128) {
      errors.push_back(pattern.place.error("more than 128 words are named by rules; use a class of words.tsv"));
      return false;
    }
    const char byte = static_cast<char>(0x80 + literals_.size());
    literals_.emplace(word, byte);
    same_kind_[static_cast<std::size_t>(kind_of(word, lexicon))] += byte;
  }
  return true;
}

Result<Pattern> PatternCompiler::compile(const PlacedText& pattern) const {
  Errors errors;
  std::string text;
  Pattern out;
  if (!expand(pattern, pattern.text, 0, text, out, errors)) return std::unexpected(std::move(errors));
  if (out.parts_.size() > Pattern::kMostParts) {
    return std::unexpected(Errors{pattern.place.error("more than 8 parts in one pattern; split the rule")});
  }
  RE2::Options options;
  options.set_encoding(RE2::Options::EncodingLatin1);
  options.set_max_mem(kMemory);
  options.set_log_errors(false);
  options.set_dot_nl(true);
  options.set_never_nl(false);
  // RE2 reads \xhh; the pattern is plain ASCII.
  out.re_ = std::make_unique<RE2>(text, options);
  if (!out.re_->ok()) {
    return std::unexpected(Errors{pattern.place.error("not a pattern: " + out.re_->error() + " in " + text)});
  }
  out.required_ = RequiredBytes(text);
  return out;
}

bool PatternCompiler::expand_slot(const PlacedText& where, std::string_view name, std::size_t offset, int depth,
                                  std::string& out, Pattern& pattern, Errors& errors) const {
  const auto slot = slots_.find(name);
  if (slot == slots_.end()) {
    std::vector<std::string> known;
    for (const auto& entry : slots_) known.push_back(entry.first);
    std::sort(known.begin(), known.end());
    errors.push_back(where.place.error("unknown slot \"" + std::string(name) + "\"" + suggestion(name, known), offset));
    return false;
  }
  if (depth >= kDepth) {
    errors.push_back(where.place.error("slot \"" + std::string(name) + "\" contains itself", offset));
    return false;
  }
  out += "(?:";
  if (!expand(slot->second.pattern, slot->second.pattern.text, depth + 1, out, pattern, errors)) return false;
  out += ")";
  return true;
}

bool PatternCompiler::expand(const PlacedText& where, std::string_view s, int depth, std::string& out, Pattern& pattern,
                             Errors& errors) const {
  bool in_class = false;
  for (std::size_t i = 0; i < s.size(); ++i) {
    const char c = s[i];
    if (c == ' ' || c == '\t') continue;
    if (c == '\\' && i + 1 < s.size()) {
      out += c;
      out += s[++i];
    } else if (c == '\'') {
      const std::size_t end = s.find('\'', i + 1);
      out += as_class_byte(static_cast<unsigned char>(literals_.find(s.substr(i + 1, end - i - 1))->second));
      i = end;
    } else if (c == '{' && !in_class && i + 1 < s.size() && s[i + 1] >= 'a' && s[i + 1] <= 'z') {
      const std::size_t end = s.find('}', i);
      if (end == std::string_view::npos) return errors.push_back(where.place.error("a { without its }", i)), false;
      std::string_view name = s.substr(i + 1, end - i - 1);
      const std::size_t colon = name.find(':');
      const auto part = part_names().find(name.substr(0, colon));
      const bool is_part = part != part_names().end();
      if (colon != std::string_view::npos && !is_part) {
        errors.push_back(
            where.place.error("only content, cue, source, addressee and cut take a form after a colon", i));
        return false;
      }
      const std::size_t before = out.size();
      if (is_part) out += "(", pattern.parts_.push_back(part->second);
      if (!expand_slot(where, colon == std::string_view::npos ? name : name.substr(colon + 1), i, depth, out, pattern,
                       errors))
        return false;
      if (is_part) out += ")";
      if (is_part && part->second == Part::cue) add_focus(std::string_view(out).substr(before), pattern.focus_);
      i = end;
    } else if (c == '[' && !in_class) {
      in_class = true;
      out += c;
      if (i + 1 < s.size() && s[i + 1] == '^') out += s[++i];
    } else if (c == ']' && in_class) {
      in_class = false;
      out += c;
    } else if (c == '(' && !in_class) {
      out += i + 1 < s.size() && s[i + 1] == '?' ? "(" : "(?:";
    } else if (c == '-' && in_class) {
      out += "\\-";  // the dash is a letter; classes list their letters
    } else if (const auto& same = same_kind_[static_cast<unsigned char>(c) & 127];
               is_letter_of_alphabet(c) && !same.empty()) {
      std::string bytes(1, c);
      for (const char b : same) bytes += as_class_byte(static_cast<unsigned char>(b));
      out += in_class ? bytes : "[" + bytes + "]";
    } else {
      const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (letter && !is_letter_of_alphabet(c)) {
        errors.push_back(where.place.error("\"" + std::string(1, c) + "\" is no letter of the sketch", i));
        return false;
      }
      if (in_class && (c == '(' || c == ')' || c == '$' || c == '?' || c == '.')) out += '\\';
      out += c;
    }
  }
  return true;
}

}  // namespace whosaid
