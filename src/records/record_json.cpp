#include "records/record_json.h"

#include "records/json_object.h"

namespace whosaid {
namespace {

void add_slice(JsonObject& object, const Slice& piece) {
  object.number("start", piece.start);
  object.number("end", piece.end);
  object.text("text", piece.text);
}

void append_cue(std::string& out, const Record& record) {
  append_json_array(out, record.cue, [&](std::string& to, const Slice& piece) {
    JsonObject object(to);
    add_slice(object, piece);
    object.text_or_null("lemma", record.lemma);
    object.text_or_null("stance", record.stance);
  });
}

void append_speaker(std::string& out, const Speaker& speaker, const Lexicon& lexicon) {
  const Entity* entity = speaker.entity < lexicon.entities.size() ? &lexicon.entities[speaker.entity] : nullptr;
  const auto known = [&](std::string_view Entity::*cell) { return entity != nullptr ? entity->*cell : ""; };
  JsonObject object(out);
  object.text("name", speaker.name);
  object.text_or_null("id", known(&Entity::id));
  object.text_or_null("wikidata", known(&Entity::wikidata));
  object.name("type", kEntityTypeNames[static_cast<std::size_t>(speaker.type)]);
  object.text_or_null("country", known(&Entity::country));
  object.text_or_null("role", speaker.role);
}

void add_index_or_null(JsonObject& object, const JsonKey& key, std::uint32_t index) {
  if (index == kNone) {
    object.null(key);
  } else {
    object.number(key, index);
  }
}

/// What was said: the keys from `type` to `negated`.
void add_what(JsonObject& object, const Record& record) {
  object.name("type", kAttributionTypeNames[static_cast<std::size_t>(record.type)]);
  object.text("text", record.text);
  append_json_slices(object.value("content"), record.content);
  append_cue(object.value("cue"), record);
  object.truth("negated", record.negated);
}

/// Who said it: the keys from `source` to `medium`.
void add_who(JsonObject& object, const Record& record, const Lexicon& lexicon) {
  append_json_slices(object.value("source"), record.source);
  object.name_or_null("source_kind", record.source_kind);
  append_json_array(object.value("speakers"), record.speakers,
                    [&](std::string& to, const Speaker& speaker) { append_speaker(to, speaker, lexicon); });
  object.text_or_null("speaker", record.speaker);
  object.name("attribution", record.attribution);
  append_json_slices(object.value("addressee"), record.addressee);
  append_json_slices(object.value("medium"), record.medium);
}

void append_context(std::string& out, const Record& record) {
  JsonObject object(out);
  object.text("pre", record.pre);
  object.text("post", record.post);
}

/// Where it stands and why it is here: the keys from `block` to `offsets`.
void add_where(JsonObject& object, const Record& record) {
  object.name_or_null("block", record.block);
  add_index_or_null(object, "paragraph", record.paragraph);
  add_index_or_null(object, "sentence", record.sentence);
  object.name_or_null("published", record.published);
  object.text_or_null("rule", record.rule);
  append_share(object.value("confidence"), record.confidence);
  append_json_array(object.value("flags"), record.flags, append_json_string);
  append_context(object.value("context"), record);
  object.name("offsets", record.offsets);
}

}  // namespace

void append_json_slices(std::string& out, const std::vector<Slice>& pieces) {
  append_json_array(out, pieces, [](std::string& to, const Slice& piece) {
    JsonObject object(to);
    add_slice(object, piece);
  });
}

void append_json_record(std::string& out, const Record& record, const Lexicon& lexicon) {
  {
    JsonObject object(out);
    object.name("schema", "whosaid/1");
    std::string& id = object.value("id") += '"';
    append_hex(id, record.id);
    id += '"';
    object.text("doc", record.doc);
    object.number("index", record.index);
    add_what(object, record);
    add_who(object, record, lexicon);
    add_where(object, record);
  }
  out += '\n';
}

}  // namespace whosaid
