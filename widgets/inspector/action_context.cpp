// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inspector/action_context.h"

#include <QSettings>

#include "engine/asl/catalogue/catalogue.h"
#include "engine/edit/parameters.h"
#include "engine/json/pointer.h"
#include "widgets/common/said.h"
#include "widgets/inspector/text.h"

namespace stepwright::inspector {
namespace {

constexpr int mostRemembered = 8;

/// What is no secret by its name, and short, may be proposed another time.
bool mayBeKept(const std::string& name, const QString& value) {
  const QString words = toQt(name);
  for (const char* secret : {"Secret", "Password", "Token", "Credential", "Key"}) {
    if (words.contains(QLatin1String(secret))) return false;
  }
  return !value.isEmpty() && value.size() <= 200 && !value.contains(QLatin1Char('\n'));
}

}  // namespace

void ActionContext::setSubject(const Subject& subject, const assist::ActionForm& form) {
  if (subject.pointer() != subject_.pointer() ||
      (form_ && form.action.name != form_->action.name)) {
    wanted_.clear();
    reckoned_.clear();
    focus_.clear();
  }
  subject_ = subject;
  form_ = form;
  catalogue_ = subject.document.catalogue() ? subject.document.catalogue()() : nullptr;
  complaints_.clear();
  const std::string below = root() + "/";
  for (const auto& problem : subject.document.problems()) {
    if (problem.severity == asl::Severity::Information || !problem.pointer.starts_with(below))
      continue;
    complaints_.emplace(problem.pointer, common::said(problem.message));
  }
}

bool ActionContext::isJsonata() const { return subject_.language() == asl::QueryLanguage::Jsonata; }

std::string ActionContext::root() const {
  return json::pointerChild(subject_.pointer(), form_->field);
}

const json::Value& ActionContext::valueAt(const std::string& pointer) const {
  static const json::Value none;
  const json::Value* found = json::resolve(subject_.document.value(), pointer);
  return found == nullptr ? none : *found;
}

QString ActionContext::helpOf(const asl::Shape& structure, const std::string& field) const {
  if (catalogue_ == nullptr) return {};
  return toQt(catalogue_->help(form_->action.resource, structure, field));
}

QString ActionContext::complaintAt(const std::string& pointer) const {
  for (const auto& place : {pointer, pointer + ".$"}) {
    if (const auto found = complaints_.find(place); found != complaints_.end())
      return found->second;
  }
  return {};
}

QString ActionContext::memoryOf(const std::string& name) const {
  return QStringLiteral("inspector/used/%1/%2").arg(toQt(form_->action.service), toQt(name));
}

QStringList ActionContext::proposalsFor(const std::string& name, const asl::Shape& shape) const {
  QStringList found;
  if (shape.kind() == asl::Shape::Kind::Boolean)
    return {QStringLiteral("true"), QStringLiteral("false")};
  for (const auto& word : shape.choices()) found << toQt(word);
  if (!found.isEmpty() || shape.kind() != asl::Shape::Kind::String) return found;
  std::vector<std::string> filledIn;
  for (const auto& each : subject_.hostNames) filledIn.push_back(fromQt(each));
  for (const auto& value : assist::knownValues(subject_.document, name, filledIn))
    found << toQt(value);
  found << QSettings().value(memoryOf(name)).toStringList();
  found.removeDuplicates();
  return found;
}

void ActionContext::remember(const std::string& name, const QString& value) const {
  if (!mayBeKept(name, value)) return;
  QSettings settings;
  QStringList kept = settings.value(memoryOf(name)).toStringList();
  kept.removeAll(value);
  kept.prepend(value);
  while (kept.size() > mostRemembered) kept.removeLast();
  settings.setValue(memoryOf(name), kept);
}

void ActionContext::setOpen(const std::string& pointer, bool open) {
  if (open) {
    open_.insert(pointer);
  } else {
    open_.erase(pointer);
  }
}

void ActionContext::want(const std::string& pointer) {
  wanted_.insert(pointer);
  open_.insert(pointer);
  focus_ = pointer;
  emit changed();
}

bool ActionContext::isReckoned(const std::string& pointer) const {
  return reckoned_.contains(pointer);
}

void ActionContext::setReckoned(const std::string& pointer, bool reckoned) {
  if (reckoned) {
    reckoned_.insert(pointer);
  } else {
    reckoned_.erase(pointer);
  }
}

std::string ActionContext::takeFocusWish() { return std::exchange(focus_, {}); }

void ActionContext::set(const std::string& container, const std::string& name, const QString& json,
                        bool evaluated) {
  std::optional<edit::ParameterValue> value;
  if (!json.isEmpty()) value = edit::ParameterValue{fromQt(json), evaluated};
  const std::string pointer = json::pointerChild(container, name);
  const bool wasWanted = wanted_.erase(pointer) > 0;
  const bool item = valueAt(container).isArray();
  const bool there = item || assist::parameterAt(valueAt(container), name).value != nullptr;
  // Nothing was written yet: only the field goes.
  if (!value && !there) {
    if (wasWanted) emit changed();
    return;
  }
  if (!value) reckoned_.erase(pointer);
  commit(edit::setParameter(subject_.document, container, name, value));
}

QString wordsOf(const asl::Shape& shape, bool several) {
  using Kind = asl::Shape::Kind;
  if (!shape.choices().empty())
    return ActionContext::tr("one of %n", "words that are allowed", int(shape.choices().size()));
  switch (shape.kind()) {
    case Kind::Structure:
      if (shape.isUnion()) return ActionContext::tr("one of its fields");
      return several ? ActionContext::tr("structures") : ActionContext::tr("structure");
    case Kind::List:
      return shape.item() ? ActionContext::tr("list of %1").arg(wordsOf(*shape.item(), true))
                          : ActionContext::tr("list");
    case Kind::Map:
      return shape.item() ? ActionContext::tr("map of %1").arg(wordsOf(*shape.item(), true))
                          : ActionContext::tr("map");
    case Kind::String:
      return several ? ActionContext::tr("texts") : ActionContext::tr("text");
    case Kind::Blob:
      return ActionContext::tr("data");
    case Kind::Timestamp:
      return ActionContext::tr("time");
    case Kind::Boolean:
      return ActionContext::tr("true or false");
    case Kind::Integer:
      return several ? ActionContext::tr("whole numbers") : ActionContext::tr("whole number");
    case Kind::Number:
      return several ? ActionContext::tr("numbers") : ActionContext::tr("number");
    case Kind::Any:
      return ActionContext::tr("any JSON");
  }
  return {};
}

QString wordsOf(const std::string& name, const asl::Shape& shape, const QString& help) {
  const bool plain = shape.kind() == asl::Shape::Kind::String && shape.choices().empty();
  if (!plain) return wordsOf(shape);
  if (name.ends_with("Arn") || name.ends_with("ARN")) return QStringLiteral("ARN");
  const bool arn =
      help.contains(QLatin1String("ARN")) || help.contains(QLatin1String("Amazon Resource Name"));
  return arn ? ActionContext::tr("name or ARN") : wordsOf(shape);
}

QString firstSentence(const QString& help) {
  const QString text = help.simplified();
  for (int at = text.indexOf(QLatin1String(". ")); at >= 0;
       at = text.indexOf(QLatin1String(". "), at + 1)) {
    const QString before = text.left(at);
    const bool goesOn = before.endsWith(QLatin1String("e.g")) ||
                        before.endsWith(QLatin1String("i.e")) ||
                        before.endsWith(QLatin1String("etc")) || !text[at + 2].isUpper();
    if (!goesOn) return text.left(at + 1);
  }
  return text;
}

json::Value likenessOf(const asl::Shape& shape, int depth) {
  constexpr int deepest = 6;  // shapes may hold themselves
  using Kind = asl::Shape::Kind;
  if (depth < deepest && shape.kind() == Kind::Structure) {
    std::vector<json::Member> members;
    for (const auto& field : shape.fields())
      members.emplace_back(field, likenessOf(*shape.field(field), depth + 1));
    return json::Value::object(std::move(members));
  }
  if (depth < deepest && shape.kind() == Kind::List && shape.item())
    return json::Value::array({likenessOf(*shape.item(), depth + 1)});
  return fromQt(wordsOf(shape));
}

}  // namespace stepwright::inspector

#include "moc_action_context.cpp"
