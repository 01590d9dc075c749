#include "commands/cluster_report.h"

#include <algorithm>

#include "commands/wording.h"
#include "records/json_object.h"

namespace whosaid {
namespace {

void add_record(JsonObject& object, const RecordClusters& records, std::uint32_t record) {
  object.text("id", records.id(record));
  object.text("doc", records.document(record));
  object.text_or_null("published", records.published(record));
}

void append_record(std::string& out, const RecordClusters& records, std::uint32_t record) {
  JsonObject object(out);
  add_record(object, records, record);
}

void append_member(std::string& out, const RecordClusters& records, const ClusterMember& member) {
  JsonObject object(out);
  add_record(object, records, member.record);
  object.text_or_null("outlet", records.outlet(member.record));
  object.name("form", kQuoteFormNames[static_cast<std::size_t>(member.form)]);
}

void append_alteration(std::string& out, const RecordClusters& records, const ClusterAlteration& alteration) {
  JsonObject object(out);
  object.name("kind", kVariantKindNames[static_cast<std::size_t>(alteration.change.kind)]);
  object.text("id", records.id(alteration.record));
  object.text("doc", records.document(alteration.record));
  object.text("text", alteration.change.quotation);
  object.text("longest", alteration.change.text);
}

std::string shown(const RecordClusters& records, const ClusterAlteration& alteration) {
  const auto quoted = [](const std::string& words) { return words.empty() ? "nothing" : "“" + words + "”"; };
  return std::string(kVariantKindNames[static_cast<std::size_t>(alteration.change.kind)]) + ": " +
         quoted(alteration.change.quotation) + " for " + quoted(alteration.change.text) + " in " +
         std::string(records.document(alteration.record));
}

/// At most kShownBytes of a text, cut between words.
std::string shortened(std::string_view text) {
  constexpr std::size_t kShownBytes = 400;
  if (text.size() <= kShownBytes) return std::string(text);
  const std::size_t blank = text.rfind(' ', kShownBytes);
  return std::string(text.substr(0, blank == std::string_view::npos ? 0 : blank)) + " …";
}

std::string joined(const std::vector<std::string_view>& names) {
  std::string text;
  for (const std::string_view name : names) text.append(text.empty() ? "" : "; ").append(name);
  return text;
}

}  // namespace

void append_cluster_json(std::string& out, const RecordClusters& records, const RecordCluster& cluster) {
  {
    JsonObject object(out);
    object.text("text", records.text(cluster.longest));
    append_record(object.value("longest"), records, cluster.longest);
    append_record(object.value("first"), records, cluster.first);
    object.number("records", cluster.members.size());
    object.number("articles", cluster.documents);
    cluster.outlets == 0 ? object.null("outlets") : object.number("outlets", cluster.outlets);
    append_json_array(object.value("speakers"), cluster.speakers, append_json_string);
    append_json_array(object.value("alterations"), cluster.alterations,
                      [&](std::string& to, const ClusterAlteration& a) { append_alteration(to, records, a); });
    append_json_array(object.value("members"), cluster.members,
                      [&](std::string& to, const ClusterMember& m) { append_member(to, records, m); });
  }
  out += '\n';
}

void add_cluster(LabelledLines& lines, const RecordClusters& records, const RecordCluster& cluster) {
  lines.heading("“" + shortened(records.text(cluster.longest)) + "”");
  std::string counts = counted(cluster.members.size(), "record") + " in " + counted(cluster.documents, "article");
  if (cluster.outlets != 0) counts += " of " + counted(cluster.outlets, "outlet");
  lines.line("found", counts);
  lines.line("speaker", joined(cluster.speakers));
  const std::string_view date = records.published(cluster.first);
  lines.line("first", std::string(date) + (date.empty() ? "" : ", ") + std::string(records.document(cluster.first)));
  lines.line("longest", records.document(cluster.longest));
  constexpr std::size_t kShown = 5;
  for (std::size_t i = 0; i < std::min(kShown, cluster.alterations.size()); ++i) {
    lines.line("altered", shown(records, cluster.alterations[i]));
  }
  if (cluster.alterations.size() > kShown) {
    lines.line("altered", counted(cluster.alterations.size() - kShown, "more alteration") + "; -f jsonl tells all");
  }
}

}  // namespace whosaid
