// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/palette/catalogue_items.h"

#include <QCoreApplication>
#include <algorithm>

#include "engine/asl/catalogue/catalogue.h"
#include "engine/asl/catalogue/examples.h"
#include "engine/json/parse.h"
#include "engine/json/print.h"
#include "widgets/common/text.h"

namespace stepwright::palette {
namespace {

using common::toQt;

QString translated(const char* text) { return QCoreApplication::translate("PaletteTexts", text); }

/// What the pattern does, and its badge.
struct PatternText {
  asl::Pattern pattern;
  const char* badge;
  const char* says;
};

constexpr PatternText patternTexts[] = {
    {asl::Pattern::RequestResponse, "", QT_TRANSLATE_NOOP("PaletteTexts", "Request and response")},
    {asl::Pattern::RunJob, "sync", QT_TRANSLATE_NOOP("PaletteTexts", "Runs the job and waits")},
    {asl::Pattern::RunJob2, "sync:2", QT_TRANSLATE_NOOP("PaletteTexts", "Runs the job and waits")},
    {asl::Pattern::Callback, "token", QT_TRANSLATE_NOOP("PaletteTexts", "Waits for a callback")},
};

const PatternText& textOf(asl::Pattern pattern) {
  return *std::find_if(std::begin(patternTexts), std::end(patternTexts),
                       [&](const PatternText& row) { return row.pattern == pattern; });
}

QByteArray contentOf(const std::string& resource, const QString& name,
                     const json::Value& parameters) {
  const json::Value state =
      json::Value::object({{"Type", "Task"}, {"Resource", resource}, {"Parameters", parameters}});
  const json::Value payload = json::Value::object({{"name", name.toStdString()}, {"state", state}});
  return QByteArray::fromStdString(json::print(payload));
}

/// A row without its content; `line` is what the action does, without which it has no subtitle.
Item rowOf(const asl::Action& action, const QString& line) {
  Item item;
  item.name = toQt(action.serviceTitle);
  item.detail = toQt(action.name);
  if (!item.detail.isEmpty()) item.detail[0] = item.detail[0].toUpper();
  item.initials = initialsOf(toQt(action.service));
  const PatternText& pattern = textOf(action.pattern);
  item.badge = action.optimised ? QString::fromLatin1(pattern.badge) : QStringLiteral("SDK");
  item.help = toQt(action.resource);
  if (action.optimised) item.help += QStringLiteral(". ") + translated(pattern.says);
  if (line.isEmpty()) return item;
  item.help += QStringLiteral(". ") + line;
  item.subtitle = item.name + QStringLiteral(" · ") + line;
  return item;
}

QString nameOf(const Item& item) { return item.name + QLatin1Char(' ') + item.detail; }

Item itemOf(const asl::Action& action, const std::shared_ptr<const asl::Catalogue>& catalogue) {
  Item item = rowOf(action, toQt(catalogue->help(action.resource)));
  // Read from the catalogue when it is taken.
  item.make = [catalogue, resource = action.resource, name = nameOf(item)] {
    return contentOf(resource, name, catalogue->skeleton(resource));
  };
  return item;
}

}  // namespace

QString initialsOf(const QString& service) {
  struct Known {
    const char* service;
    const char* letters;
  };
  static constexpr Known known[] = {
      {"lambda", "λ"},      {"dynamodb", "DB"}, {"events", "EB"},
      {"states", "SF"},     {"sfn", "SF"},      {"http", "HT"},
      {"apigateway", "AG"}, {"batch", "BA"},    {"s3", "S3"},
      {"ec2", "E2"},        {"ecs", "EC"},      {"eks", "EK"},
      {"sqs", "SQ"},        {"sns", "SN"},      {"elasticmapreduce", "EM"}};
  for (const auto& row : known) {
    if (service == QLatin1String(row.service)) return QString::fromUtf8(row.letters);
  }
  return service.left(2).toUpper();
}

Items exampleItems() {
  Items items;
  for (const auto& example : asl::examples()) {
    const auto resource = asl::parseResource(example.resource);
    const bool optimised = resource->kind == asl::Resource::Kind::Optimised;
    const std::string_view title =
        optimised ? asl::findOptimised(resource->service, resource->action)->title : example.title;
    Item item = rowOf({std::string(example.resource), resource->service, std::string(title),
                       resource->action, optimised, resource->pattern},
                      {});
    item.json = contentOf(std::string(example.resource), nameOf(item),
                          json::parse(example.parameters).value());
    items.push_back(std::move(item));
  }
  return items;
}

Items plainExamples() {
  Items kept;
  for (Item& item : exampleItems()) {
    const auto same = [&](const Item& other) { return nameOf(other) == nameOf(item); };
    if (std::none_of(kept.begin(), kept.end(), same)) kept.push_back(std::move(item));
  }
  return kept;
}

ActionSource catalogueSource(std::shared_ptr<const asl::Catalogue> catalogue) {
  return [catalogue, picked = plainExamples()](const QString& text, int limit) {
    if (text.isEmpty()) return picked;
    Items items;
    for (const auto& [action, score] :
         catalogue->search(text.toStdString(), static_cast<std::size_t>(limit))) {
      items.push_back(itemOf(action, catalogue));
      items.back().score = score;
    }
    return items;
  };
}

}  // namespace stepwright::palette
