// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/palette/flow_items.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <algorithm>

#include "engine/base/word_search.h"
#include "engine/json/parse.h"
#include "engine/json/print.h"

namespace stepwright::palette {

const char* const mimeType = "application/x-asl-state+json";
const char* const snippetMimeType = "application/x-stepwright-snippet";

namespace {

QString words(const char* text) { return QCoreApplication::translate("PaletteTexts", text); }

struct Flow {
  const char* type;
  const char* letter;
  const char* help;
};

constexpr Flow flows[] = {
    {"Task", "T",
     QT_TRANSLATE_NOOP("PaletteTexts", "Calls a service, a Lambda function or an activity")},
    {"Pass", "P",
     QT_TRANSLATE_NOOP("PaletteTexts", "Hands data on, changed or with a fixed result")},
    {"Choice", "C", QT_TRANSLATE_NOOP("PaletteTexts", "Goes one of several ways, by rules")},
    {"Wait", "W", QT_TRANSLATE_NOOP("PaletteTexts", "Waits for a time, or until a moment")},
    {"Parallel", "L", QT_TRANSLATE_NOOP("PaletteTexts", "Runs several branches at the same time")},
    {"Map", "M",
     QT_TRANSLATE_NOOP("PaletteTexts", "Runs the same states for each item of an array")},
    {"Succeed", "S", QT_TRANSLATE_NOOP("PaletteTexts", "Ends the execution well")},
    {"Fail", "F", QT_TRANSLATE_NOOP("PaletteTexts", "Ends the execution with an error")},
};

/// What is dragged: a state, or a whole fragment, by its name.
QByteArray dragged(const QString& name, const char* kind, json::Value content) {
  return QByteArray::fromStdString(
      json::print(json::Value::object({{"name", name.toStdString()}, {kind, std::move(content)}})));
}

}  // namespace

Items flowItems() {
  Items items;
  for (const auto& flow : flows) {
    const QString type = QString::fromLatin1(flow.type);
    items.push_back({type,
                     QString::fromLatin1(flow.letter),
                     QStringLiteral("state-") + type.toLower(),
                     {},
                     words(flow.help),
                     dragged({}, "state", json::Value::object({{"Type", flow.type}}))});
    items.back().id = type;
  }
  return items;
}

Items patternItems() {
  Items items;
  const QDir folder(QStringLiteral(":/stepwright/patterns"));
  for (const auto& name :
       folder.entryList({QStringLiteral("*.asl.json")}, QDir::Files, QDir::Name)) {
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::ReadOnly)) continue;
    const auto machine = json::parse(file.readAll().toStdString());
    if (!machine) continue;
    const QString comment = QString::fromStdString(std::string((*machine)["Comment"].string()));
    // "Title: what it does"
    const QString title = comment.section(QLatin1String(": "), 0, 0);
    items.push_back({title,
                     {},
                     QStringLiteral("sample"),
                     {},
                     comment.section(QLatin1String(": "), 1),
                     dragged(title, "fragment", *machine)});
    items.back().id = QStringLiteral("pattern/") + name;
  }
  return items;
}

Items fitting(const Items& items, const QString& text) {
  const WordSearch search(text.toStdString());
  if (search.empty()) return items;
  // Few, and made for what they are called: before the thousands of actions.
  constexpr int prior = 90;
  Items kept;
  for (const Item& item : items) {
    const Searchable words(item.name.toStdString(), item.detail.toStdString(),
                           item.help.toStdString(), prior);
    const auto score = search.score(words);
    if (!score) continue;
    kept.push_back(item);
    kept.back().score = *score;
  }
  std::stable_sort(kept.begin(), kept.end(),
                   [](const Item& a, const Item& b) { return a.score > b.score; });
  return kept;
}

}  // namespace stepwright::palette
