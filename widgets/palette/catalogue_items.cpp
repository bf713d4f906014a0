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

/// What the pattern does, its badge, what it is picked by, and how it ends a Resource.
struct PatternText {
  asl::Pattern pattern;
  const char* badge;
  const char* says;
  const char* title;
  const char* suffix;
};

constexpr PatternText patternTexts[] = {
    {asl::Pattern::RequestResponse, "", QT_TRANSLATE_NOOP("PaletteTexts", "Request and response"),
     QT_TRANSLATE_NOOP("PaletteTexts", "Request response"), ""},
    {asl::Pattern::RunJob, "sync", QT_TRANSLATE_NOOP("PaletteTexts", "Runs the job and waits"),
     QT_TRANSLATE_NOOP("PaletteTexts", "Wait for job"), ".sync"},
    {asl::Pattern::RunJob2, "sync:2", QT_TRANSLATE_NOOP("PaletteTexts", "Runs the job and waits"),
     QT_TRANSLATE_NOOP("PaletteTexts", "Wait for job, JSON"), ".sync:2"},
    {asl::Pattern::Callback, "token", QT_TRANSLATE_NOOP("PaletteTexts", "Waits for a callback"),
     QT_TRANSLATE_NOOP("PaletteTexts", "Wait for callback"), ".waitForTaskToken"},
};

const PatternText& textOf(asl::Pattern pattern) {
  return *std::find_if(std::begin(patternTexts), std::end(patternTexts),
                       [&](const PatternText& row) { return row.pattern == pattern; });
}

/// What an integration does that Step Functions has of its own, with no API that would tell.
struct OwnAction {
  const char* service;
  const char* action;
  const char* does;
};

constexpr OwnAction ownActions[] = {
    {"apigateway", "invoke",
     QT_TRANSLATE_NOOP("PaletteTexts", "Calls a REST or HTTP API of API Gateway")},
    {"bedrock", "invokeModel", QT_TRANSLATE_NOOP("PaletteTexts", "Asks a model for an answer")},
    {"eks", "call", QT_TRANSLATE_NOOP("PaletteTexts", "Calls the Kubernetes API of a cluster")},
    {"eks", "runJob", QT_TRANSLATE_NOOP("PaletteTexts", "Runs a Kubernetes job in a cluster")},
    {"elasticmapreduce", "createCluster",
     QT_TRANSLATE_NOOP("PaletteTexts", "Creates a cluster and starts it")},
    {"elasticmapreduce", "terminateCluster",
     QT_TRANSLATE_NOOP("PaletteTexts", "Shuts a cluster down")},
    {"elasticmapreduce", "addStep", QT_TRANSLATE_NOOP("PaletteTexts", "Adds a step to a cluster")},
    {"elasticmapreduce", "cancelStep",
     QT_TRANSLATE_NOOP("PaletteTexts", "Cancels a step that waits or runs")},
    {"elasticmapreduce", "setClusterTerminationProtection",
     QT_TRANSLATE_NOOP("PaletteTexts", "Guards a cluster against being shut down")},
    {"elasticmapreduce", "modifyInstanceFleetByName",
     QT_TRANSLATE_NOOP("PaletteTexts", "Changes the capacity of an instance fleet")},
    {"elasticmapreduce", "modifyInstanceGroupByName",
     QT_TRANSLATE_NOOP("PaletteTexts", "Changes the size of an instance group")},
    {"http", "invoke",
     QT_TRANSLATE_NOOP("PaletteTexts", "Calls an HTTPS API through a connection of EventBridge")},
};

/// What an action does, in a line: the catalogue's, or ours; where neither knows, how it is called.
QString lineFor(const asl::Action& action, const asl::Catalogue& catalogue) {
  const QString known = toQt(catalogue.help(action.resource));
  if (!known.isEmpty()) return known;
  for (const OwnAction& own : ownActions)
    if (action.optimised && action.service == own.service && action.name == own.action)
      return translated(own.does);
  return action.optimised
             ? translated(textOf(action.pattern).says)
             : translated(QT_TRANSLATE_NOOP("PaletteTexts", "Calls the service's API"));
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
  item.id = toQt(action.resource);
  item.help = item.id;
  if (action.optimised) item.help += QStringLiteral(". ") + translated(pattern.says);
  if (line.isEmpty()) return item;
  item.help += QStringLiteral(". ") + line;
  item.subtitle = item.name + QStringLiteral(" · ") + line;
  return item;
}

QString nameOf(const Item& item) { return item.name + QLatin1Char(' ') + item.detail; }

bool offers(const asl::OptimisedAction& action, asl::Pattern pattern) {
  switch (pattern) {
    case asl::Pattern::RequestResponse:
      return true;
    case asl::Pattern::RunJob:
      return action.runJob;
    case asl::Pattern::RunJob2:
      return action.runJob && action.service == "states";
    case asl::Pattern::Callback:
      return action.callback;
  }
  return false;
}

/// The ways to wait for an optimised action, where there is more than one.
void addWays(Item& item, const asl::Action& action,
             const std::shared_ptr<const asl::Catalogue>& catalogue) {
  const auto* known = action.optimised ? asl::findOptimised(action.service, action.name) : nullptr;
  if (known == nullptr) return;
  const std::string base = action.resource.substr(
      0, action.resource.size() - std::string_view(textOf(action.pattern).suffix).size());
  for (const PatternText& pattern : patternTexts) {
    if (!offers(*known, pattern.pattern)) continue;
    if (pattern.pattern == action.pattern) item.way = item.ways.size();
    const std::string resource = base + pattern.suffix;
    item.ways.push_back(
        {translated(pattern.title), toQt(resource), [catalogue, resource, name = nameOf(item)] {
           return contentOf(resource, name, catalogue->skeleton(resource));
         }});
  }
  if (item.ways.size() > 1) return;
  item.ways.clear();
  item.way = 0;
}

Item itemOf(const asl::Action& action, const std::shared_ptr<const asl::Catalogue>& catalogue) {
  Item item = rowOf(action, lineFor(action, *catalogue));
  // Read from the catalogue when it is taken.
  item.make = [catalogue, resource = action.resource, name = nameOf(item)] {
    return contentOf(resource, name, catalogue->skeleton(resource));
  };
  addWays(item, action, catalogue);
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

std::optional<Item> rememberedItem(const QString& resource, ActionSource source) {
  const auto read = asl::parseResource(resource.toStdString());
  if (!read) return std::nullopt;
  const bool optimised = read->kind == asl::Resource::Kind::Optimised;
  if (!optimised && read->kind != asl::Resource::Kind::Sdk) return std::nullopt;
  const auto* known = optimised ? asl::findOptimised(read->service, read->action) : nullptr;
  if (optimised && known == nullptr) return std::nullopt;
  QString title = optimised ? toQt(std::string(known->title)) : toQt(read->service);
  // Without the catalogue only its id is known: "ec2", "rekognition".
  if (!optimised)
    title = title.left(title.size() > 3 ? 1 : 3).toUpper() + title.mid(title.size() > 3 ? 1 : 3);
  Item item = rowOf({resource.toStdString(), read->service, title.toStdString(), read->action,
                     optimised, read->pattern},
                    {});
  const QString words = toQt(read->service) + QLatin1Char(' ') + toQt(read->action) +
                        QLatin1Char(' ') + QString::fromLatin1(textOf(read->pattern).badge);
  item.make = [source = std::move(source), words, resource]() -> QByteArray {
    for (const Item& found : source(words, 200))
      if (found.id == resource) return found.content();
    return {};
  };
  return item;
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
