// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal_file.h"

#include <QFile>
#include <nlohmann/json.hpp>

#include "engine/base/files.h"

namespace stepwright::app {

namespace {

using Json = nlohmann::ordered_json;

/// Null where the text is no JSON.
Json parsed(std::string_view text) {
  Json json = Json::parse(text, nullptr, false);
  return json.is_discarded() ? Json() : json;
}

QString stringIn(const Json& json) {
  return json.is_string() ? QString::fromStdString(json.get_ref<const std::string&>()) : QString();
}

QString stringIn(const Json& object, const char* key) {
  const auto found = object.find(key);
  return found == object.end() ? QString() : stringIn(*found);
}

bool boolIn(const Json& object, const char* key, bool otherwise) {
  const auto found = object.find(key);
  return found != object.end() && found->is_boolean() ? found->get<bool>() : otherwise;
}

Json draftsJson(const std::vector<common::Draft>& drafts) {
  Json all = Json::array();
  for (const auto& draft : drafts)
    all.push_back({draft.place.toStdString(), draft.label.toStdString(), draft.text.toStdString()});
  return all;
}

std::vector<common::Draft> draftsFrom(const Json& json) {
  std::vector<common::Draft> drafts;
  for (const Json& one : json)
    if (one.is_array() && one.size() == 3)
      drafts.push_back({stringIn(one[0]), stringIn(one[1]), stringIn(one[2])});
  return drafts;
}

}  // namespace

std::string journalBytes(const KeptWork& entry) {
  Json head{{"path", entry.path.toStdString()},
            {"title", entry.title.toStdString()},
            {"time", QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs).toStdString()}};
  if (!entry.drafts.empty()) head["drafts"] = draftsJson(entry.drafts);
  if (!entry.modified) head["modified"] = false;
  if (!entry.key.isEmpty()) head["key"] = entry.key.toStdString();
  return head.dump() + '\n' + entry.text;
}

std::optional<KeptWork> readJournal(const QString& file) {
  const auto bytes = readWholeFile(QFile::encodeName(file).toStdString(), SIZE_MAX);
  if (!bytes) return std::nullopt;
  const std::size_t end = bytes->find('\n');
  const Json head = parsed(std::string_view(*bytes).substr(0, end));
  if (!head.is_object() || head.empty()) return std::nullopt;
  KeptWork entry;
  entry.journal = file;
  entry.path = stringIn(head, "path");
  entry.title = stringIn(head, "title");
  entry.time = QDateTime::fromString(stringIn(head, "time"), Qt::ISODateWithMs);
  entry.modified = boolIn(head, "modified", true);
  entry.key = stringIn(head, "key");
  if (const auto drafts = head.find("drafts"); drafts != head.end() && drafts->is_array())
    entry.drafts = draftsFrom(*drafts);
  if (end != std::string::npos) entry.text = bytes->substr(end + 1);
  return entry;
}

std::string listBytes(const QList<ListedTab>& tabs) {
  Json list = Json::array();
  for (const ListedTab& tab : tabs) {
    Json each{{"path", tab.path.toStdString()}, {"title", tab.title.toStdString()}};
    if (!tab.journal.isEmpty()) each["journal"] = tab.journal.toStdString();
    if (tab.front) each["front"] = true;
    list.push_back(std::move(each));
  }
  return list.dump();
}

QList<ListedTab> readList(std::string_view bytes) {
  const Json list = parsed(bytes);
  if (!list.is_array()) return {};
  QList<ListedTab> tabs;
  for (const Json& each : list)
    if (each.is_object())
      tabs << ListedTab{stringIn(each, "path"), stringIn(each, "title"), stringIn(each, "journal"),
                        boolIn(each, "front", false)};
  return tabs;
}

}  // namespace stepwright::app
