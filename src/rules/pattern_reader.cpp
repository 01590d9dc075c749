#include "rules/pattern_reader.h"

#include <algorithm>
#include <map>
#include <utility>

namespace whosaid {
namespace {

constexpr int kDepth = 12;                // slots in slots; deeper is a circle
constexpr std::size_t kLongest = 20'000;  // letters and signs; a hundred times what a rule takes
constexpr std::string_view kFocusLetters = "VGUF";
constexpr std::string_view kSyntax = "()|?*+^$.";

const std::map<std::string_view, Part>& part_names() {
  static const std::map<std::string_view, Part> names = {{"content", Part::content}, {"cue", Part::cue},
                                                         {"source", Part::source},   {"addressee", Part::addressee},
                                                         {"medium", Part::medium},   {"cut", Part::cut}};
  return names;
}

bool is_small_letter(char c) { return c >= 'a' && c <= 'z'; }
bool is_digit_byte(char c) { return c >= '0' && c <= '9'; }

/// Adds the letters that `into` does not have.
void merge(std::string& into, std::string_view letters) {
  for (const char letter : letters) {
    if (into.find(letter) == std::string::npos) into += letter;
  }
}

bool is_repeated(std::string_view rest) {
  while (rest.starts_with(' ')) rest.remove_prefix(1);
  if (rest.empty()) return false;
  return rest[0] == '?' || rest[0] == '*' || rest[0] == '+' ||
         (rest[0] == '{' && rest.size() > 1 && is_digit_byte(rest[1]));
}

/// Does one pair of brackets enclose all of `text`?
bool is_group(std::u32string_view text) {
  int depth = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    depth += text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
    if (depth == 0) return i > 0 && i + 1 == text.size();
  }
  return false;
}

}  // namespace

PatternReader::PatternReader(PatternNames names) : names_(std::move(names)) {}

Result<PatternText> PatternReader::read(const PlacedText& pattern) {
  out_ = {};
  errors_.clear();
  alternatives_ = false;
  Cursor in{pattern};
  if (read_all(in) && out_.parts.size() > Expression::kMostParts) {
    errors_.push_back(pattern.place.error("more than 8 parts in one pattern; split the rule"));
  }
  if (!errors_.empty()) return std::unexpected(std::move(errors_));
  if (alternatives_) out_.cue_end = 0;
  return std::move(out_);
}

bool PatternReader::fail(const Cursor& in, std::string message) {
  errors_.push_back(in.where.place.error(std::move(message), in.at));
  return false;
}

bool PatternReader::read_all(Cursor& in) {
  while (in.at < in.where.text.size()) {
    const std::string_view rest = in.rest();
    const char c = rest[0];
    bool good = true;
    if (c == ' ' || c == '\t') {
      ++in.at;
    } else if (c == '{') {
      good = rest.size() > 1 && is_small_letter(rest[1]) ? read_name(in) : read_repetition(in);
    } else if (c == '[') {
      good = read_class(in);
    } else if (kSyntax.find(c) != std::string_view::npos) {
      in.groups += c == '(' ? 1 : c == ')' ? -1 : 0;
      alternatives_ = alternatives_ || (c == '|' && in.depth == 0 && in.groups == 0);
      out_.text += static_cast<unsigned char>(c);
      if (c == '(') out_.text += U"?:";
      ++in.at;
    } else {
      ByteSet letters;
      good = c == '\'' ? read_word(in, letters) : read_letter(in, letters);
      add(letters);
    }
    if (!good) return false;
    if (out_.text.size() > kLongest) return fail(in, "too long, with all slots written out; split the rule");
  }
  return true;
}

void PatternReader::add(const ByteSet& letters) {
  out_.text += sets_.unit_of(letters);
  for (const char focus : kFocusLetters) {
    if (letters[static_cast<unsigned char>(focus)]) merge(out_.named, {&focus, 1});
  }
}

/// {name} or {part:name}.
bool PatternReader::read_name(Cursor& in) {
  const std::size_t end = in.rest().find('}');
  if (end == std::string_view::npos) return fail(in, "a { without its }");
  const std::string_view name = in.rest().substr(1, end - 1);
  const std::size_t colon = name.find(':');
  const auto part = part_names().find(name.substr(0, colon));
  const bool is_part = part != part_names().end();
  if (colon != std::string_view::npos && !is_part) {
    return fail(in, "only content, cue, source, addressee, medium and cut take a form after a colon");
  }
  const PatternText* slot = read_slot(in, colon == std::string_view::npos ? name : name.substr(colon + 1));
  if (slot == nullptr) return false;
  const std::size_t begin = out_.text.size();
  if (is_part) out_.parts.push_back(part->second);
  out_.text += is_part ? U"(" : U"(?:";
  out_.text += slot->text;
  out_.text += U')';
  out_.parts.insert(out_.parts.end(), slot->parts.begin(), slot->parts.end());
  merge(out_.named, slot->named);
  merge(out_.focus, slot->focus);
  in.at += end + 1;
  if (is_part && part->second == Part::cue) {
    merge(out_.focus, slot->named);
    note_cue_end(in, begin);
  }
  return true;
}

/// The text of a slot; null, with an error, when it has none.
const PatternText* PatternReader::read_slot(const Cursor& in, std::string_view name) {
  if (const auto known = slots_.find(name); known != slots_.end()) return &known->second;
  const auto slot = names_.slots.find(name);
  if (slot == names_.slots.end()) {
    std::vector<std::string> names;
    for (const auto& entry : names_.slots) names.push_back(entry.first);
    std::sort(names.begin(), names.end());
    fail(in, "unknown slot \"" + std::string(name) + "\"" + suggestion(name, names));
    return nullptr;
  }
  if (in.depth >= kDepth) {
    fail(in, "slot \"" + std::string(name) + "\" contains itself");
    return nullptr;
  }
  PatternText outer = std::exchange(out_, {});
  Cursor inner{slot->second.pattern, 0, in.depth + 1};
  const bool good = read_all(inner);
  PatternText read = std::exchange(out_, std::move(outer));
  return good ? &slots_.emplace(std::string(name), std::move(read)).first->second : nullptr;
}

bool PatternReader::read_class(Cursor& in) {
  Cursor open = in;
  ++in.at;
  const bool negated = in.rest().starts_with('^');
  in.at += negated;
  ByteSet letters;
  while (!in.rest().starts_with(']')) {
    if (in.rest().empty()) return fail(open, "a [ without its ]");
    if (in.rest()[0] == ' ') {
      ++in.at;
    } else if (in.rest()[0] == '\'' ? !read_word(in, letters) : !read_letter(in, letters)) {
      return false;
    }
  }
  ++in.at;
  if (letters.none()) return fail(open, "a class without letters");
  negated ? static_cast<void>(out_.text += sets_.unit_of(~letters)) : add(letters);
  return true;
}

/// 'word'. All words are known here.
bool PatternReader::read_word(Cursor& in, ByteSet& into) {
  const std::size_t end = in.rest().find('\'', 1);
  into.set(static_cast<unsigned char>(names_.literals.find(in.rest().substr(1, end - 1))->second));
  in.at += end + 1;
  return true;
}

/// A letter with the words of its kind, or a mark, perhaps behind a backslash.
bool PatternReader::read_letter(Cursor& in, ByteSet& into) {
  if (in.rest().size() > 1 && in.rest()[0] == '\\') ++in.at;
  const char letter = in.rest()[0];
  if (kLetters.find(letter) == std::string_view::npos) {
    return fail(in, "\"" + std::string(1, letter) + "\" is no letter of the sketch");
  }
  into.set(static_cast<unsigned char>(letter));
  for (const char word : names_.same_kind[static_cast<std::size_t>(letter)]) into.set(static_cast<unsigned char>(word));
  ++in.at;
  return true;
}

/// {2} or {1,3}.
bool PatternReader::read_repetition(Cursor& in) {
  const std::size_t end = in.rest().find('}');
  if (end == std::string_view::npos) return fail(in, "a { without its }");
  const std::string_view counts = in.rest().substr(1, end - 1);
  if (counts.empty() || counts.find_first_not_of("0123456789,") != std::string_view::npos) {
    return fail(in, "{} holds a slot's name or counts");
  }
  out_.text += coded(in.rest().substr(0, end + 1));
  in.at += end + 1;
  return true;
}

/// Notes that the text can be cut behind the cue: it stands alone, and no match of it goes on after the focus letter.
void PatternReader::note_cue_end(const Cursor& in, std::size_t cue_begin) {
  if (in.depth > 0 || in.groups > 0 || is_repeated(in.rest())) return;
  if (!ends_with_focus(std::u32string_view(out_.text).substr(cue_begin))) return;
  out_.cue_end = out_.text.size();
  out_.parts_before = out_.parts.size();
}

/// Does every match of `text` certainly end with a focus letter? Alternatives of inner groups are held to the same,
/// which errs on the safe side.
bool PatternReader::ends_with_focus(std::u32string_view text) const {
  while (is_group(text)) {
    text = text.substr(1, text.size() - 2);
    if (text.starts_with(U"?:")) text.remove_prefix(2);
  }
  const ByteSet focus = bytes_of(kFocusLetters);
  for (std::size_t bar = 0; bar != std::u32string_view::npos; text.remove_prefix(bar + 1)) {
    bar = text.find(U'|');
    const std::u32string_view alternative = text.substr(0, bar);
    if (alternative.empty() || !PatternSets::is_set(alternative.back())) return false;
    const ByteSet& last = sets_[alternative.back()];
    if (last.count() != 1 || (last & focus).none()) return false;
    if (bar == std::u32string_view::npos) break;
  }
  return true;
}

}  // namespace whosaid
