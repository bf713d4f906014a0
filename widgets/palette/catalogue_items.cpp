// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/palette/catalogue_items.h"

#include "engine/asl/catalogue/catalogue.h"
#include "engine/json/print.h"
#include "widgets/common/text.h"
#include "widgets/palette/flow_items.h"

namespace stepwright::palette {
namespace {

using common::toQt;

/// "Amazon DynamoDB" and "AWS Lambda" as people call them.
QString shortTitle(const QString& title) {
  for (const auto* brand : {"Amazon ", "AWS "}) {
    if (title.startsWith(QLatin1String(brand))) return title.mid(int(qstrlen(brand)));
  }
  return title;
}

/// The Task with the parameters that must be given; read from the catalogue when it is taken.
QByteArray contentOf(const asl::Catalogue& catalogue, const std::string& resource,
                     const QString& name) {
  const json::Value state = json::Value::object(
      {{"Type", "Task"}, {"Resource", resource}, {"Parameters", catalogue.skeleton(resource)}});
  const json::Value payload = json::Value::object({{"name", name.toStdString()}, {"state", state}});
  return QByteArray::fromStdString(json::print(payload));
}

Item itemOf(const asl::Action& action, const std::shared_ptr<const asl::Catalogue>& catalogue) {
  Item item;
  item.name = shortTitle(toQt(action.serviceTitle));
  item.detail = toQt(action.name);
  if (!item.detail.isEmpty()) item.detail[0] = item.detail[0].toUpper();
  item.initials = initialsOf(toQt(action.service));
  item.help = toQt(action.resource);
  item.make = [catalogue, resource = action.resource,
               name = item.name + QLatin1Char(' ') + item.detail] {
    return contentOf(*catalogue, resource, name);
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
      items.push_back(itemOf(action, catalogue));
    }
    return items;
  };
}

}  // namespace stepwright::palette
