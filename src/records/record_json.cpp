#include "records/record_json.h"

#include "records/json_text.h"

namespace whosaid {
namespace {

void append_piece(std::string& out, const Slice& piece) {
  out += "{\"start\":";
  append_integer(out, piece.start);
  out += ",\"end\":";
  append_integer(out, piece.end);
  out += ",\"text\":";
  append_json_string(out, piece.text);
}

void append_pieces(std::string& out, const std::vector<Slice>& pieces) {
  out += '[';
  for (const Slice& piece : pieces) {
    if (&piece != &pieces.front()) out += ',';
    append_piece(out, piece);
    out += '}';
  }
  out += ']';
}

void append_cue(std::string& out, const Record& record) {
  out += '[';
  if (!record.cue.empty()) {
    append_piece(out, record.cue.front());
    out += ",\"lemma\":";
    append_json_string_or_null(out, record.lemma);
    out += ",\"stance\":";
    append_json_string_or_null(out, record.stance);
    out += '}';
  }
  out += ']';
}

void append_speakers(std::string& out, const Record& record, const Lexicon& lexicon) {
  out += '[';
  for (const Speaker& speaker : record.speakers) {
    if (&speaker != &record.speakers.front()) out += ',';
    const Entity* entity = speaker.entity < lexicon.entities.size() ? &lexicon.entities[speaker.entity] : nullptr;
    out += "{\"name\":";
    append_json_string(out, speaker.name);
    out += ",\"id\":";
    append_json_string_or_null(out, entity != nullptr ? std::string_view(entity->id) : "");
    out += ",\"wikidata\":";
    append_json_string_or_null(out, entity != nullptr ? std::string_view(entity->wikidata) : "");
    out += ",\"type\":";
    append_json_string(out, kEntityTypeNames[static_cast<std::size_t>(speaker.type)]);
    out += ",\"country\":";
    append_json_string_or_null(out, entity != nullptr ? std::string_view(entity->country) : "");
    out += ",\"role\":";
    append_json_string_or_null(out, speaker.role);
    out += '}';
  }
  out += ']';
}

void append_index_or_null(std::string& out, std::uint32_t index) {
  if (index == kNone) {
    out += "null";
  } else {
    append_integer(out, index);
  }
}

void append_flags(std::string& out, const std::vector<std::string_view>& flags) {
  out += '[';
  for (const std::string_view flag : flags) {
    if (out.back() != '[') out += ',';
    append_json_string(out, flag);
  }
  out += ']';
}

/// What was said: the keys from `type` to `negated`.
void append_what(std::string& out, const Record& record) {
  out += ",\"type\":";
  append_json_string(out, kAttributionTypeNames[static_cast<std::size_t>(record.type)]);
  out += ",\"text\":";
  append_json_string(out, record.text);
  out += ",\"content\":";
  append_pieces(out, record.content);
  out += ",\"cue\":";
  append_cue(out, record);
  out += record.negated ? ",\"negated\":true" : ",\"negated\":false";
}

/// Who said it: the keys from `source` to `addressee`.
void append_who(std::string& out, const Record& record, const Lexicon& lexicon) {
  out += ",\"source\":";
  append_pieces(out, record.source);
  out += ",\"source_kind\":";
  append_json_string_or_null(out, record.source_kind);
  out += ",\"speakers\":";
  append_speakers(out, record, lexicon);
  out += ",\"speaker\":";
  append_json_string_or_null(out, record.speaker);
  out += ",\"attribution\":";
  append_json_string(out, record.attribution);
  out += ",\"addressee\":";
  append_pieces(out, record.addressee);
}

/// Where it stands and why it is here: the keys from `block` to `offsets`.
void append_where(std::string& out, const Record& record) {
  out += ",\"block\":";
  append_json_string_or_null(out, record.block);
  out += ",\"paragraph\":";
  append_index_or_null(out, record.paragraph);
  out += ",\"sentence\":";
  append_index_or_null(out, record.sentence);
  out += ",\"published\":";
  append_json_string_or_null(out, record.published);
  out += ",\"rule\":";
  append_json_string_or_null(out, record.rule);
  out += ",\"confidence\":";
  append_share(out, record.confidence);
  out += ",\"flags\":";
  append_flags(out, record.flags);
  out += ",\"context\":{\"pre\":";
  append_json_string(out, record.pre);
  out += ",\"post\":";
  append_json_string(out, record.post);
  out += "},\"offsets\":";
  append_json_string(out, record.offsets);
}

}  // namespace

void append_json_record(std::string& out, const Record& record, const Lexicon& lexicon) {
  out += "{\"schema\":\"whosaid/1\",\"id\":\"";
  append_hex(out, record.id);
  out += "\",\"doc\":";
  append_json_string(out, record.doc);
  out += ",\"index\":";
  append_integer(out, record.index);
  append_what(out, record);
  append_who(out, record, lexicon);
  append_where(out, record);
  out += "}\n";
}

}  // namespace whosaid
