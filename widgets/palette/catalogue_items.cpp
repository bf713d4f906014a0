// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/palette/catalogue_items.h"

#include "engine/asl/catalogue/catalogue.h"
#include "engine/json/print.h"
#include "widgets/palette/flow_items.h"

namespace stepwright::palette {
namespace {

QString toQt(std::string_view text) {
  return QString::fromUtf8(text.data(), static_cast<int>(text.size()));
}

/// "Amazon DynamoDB" and "AWS Lambda" as people call them.
QString shortTitle(const QString& title) {
  for (const auto* brand : {"Amazon ", "AWS "}) {
    if (title.startsWith(QLatin1String(brand))) return title.mid(int(qstrlen(brand)));
  }
  return title;
}

Item itemOf(const asl::Action& action, const json::Value& skeleton) {
  const QString service = shortTitle(toQt(action.serviceTitle));
  QString detail = toQt(action.name);
  if (!detail.isEmpty()) detail[0] = detail[0].toUpper();
  const json::Value state = json::Value::object(
      {{"Type", "Task"}, {"Resource", action.resource}, {"Parameters", skeleton}});
  const json::Value payload = json::Value::object(
      {{"name", (service + QLatin1Char(' ') + detail).toStdString()}, {"state", state}});
  return {service,
          detail,
          {},
          initialsOf(toQt(action.service)),
          toQt(action.resource),
          QByteArray::fromStdString(json::print(payload))};
}

}  // namespace

QString initialsOf(const QString& service) {
  struct Known {
    const char* service;
    const char* letters;
  };
  static constexpr Known known[] = {
      {"lambda", "λ"}, {"dynamodb", "DB"},   {"events", "EB"}, {"states", "SF"}, {"sfn", "SF"},
      {"http", "HT"},  {"apigateway", "AG"}, {"batch", "BA"},  {"s3", "S3"},     {"ec2", "E2"},
      {"ecs", "EC"},   {"eks", "EK"},        {"sqs", "SQ"},    {"sns", "SN"}};
  for (const auto& row : known) {
    if (service == QLatin1String(row.service)) return QString::fromUtf8(row.letters);
  }
  return service.left(2).toUpper();
}

ActionSource catalogueSource(std::shared_ptr<const asl::Catalogue> catalogue) {
  return [catalogue, picked = optimisedActions()](const QString& text, int limit) {
    if (text.isEmpty()) return picked;
    Items items;
    for (const auto& action :
         catalogue->search(text.toStdString(), static_cast<std::size_t>(limit))) {
      items.push_back(itemOf(action, catalogue->skeleton(action.resource)));
    }
    return items;
  };
}

}  // namespace stepwright::palette
