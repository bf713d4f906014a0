// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inspector/api_line.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCompleter>
#include <QHBoxLayout>
#include <QLabel>
#include <QStandardItemModel>
#include <QToolButton>
#include <QVBoxLayout>

#include "engine/asl/hole_words.h"
#include "engine/asl/schema.h"
#include "engine/json/parse.h"
#include "engine/json/print.h"
#include "widgets/common/expression_field.h"
#include "widgets/common/field_line.h"
#include "widgets/common/icons.h"
#include "widgets/common/pending_edit.h"
#include "widgets/common/theme.h"
#include "widgets/inspector/action_context.h"
#include "widgets/inspector/payload_editor.h"
#include "widgets/inspector/text.h"

namespace stepwright::inspector {
namespace {

using ShapeKind = asl::Shape::Kind;

bool isPlaceholder(const QString& text) {
  return text.startsWith(QLatin1String("${")) && text.endsWith(QLatin1Char('}'));
}

/// JSON text of what was typed for a value of that kind; nothing where it is none, and why.
std::optional<QString> jsonOf(const asl::Shape& shape, bool anyJson, const QString& text,
                              QString& complaint) {
  const std::string utf8 = fromQt(text);
  const QString quoted = toQt(json::quote(utf8));
  if (isPlaceholder(text)) return quoted;
  const auto value = json::parse(utf8);
  switch (shape.kind()) {
    case ShapeKind::Boolean:
      if (value && value->isBoolean()) return text;
      complaint = ApiField::tr("It must be true or false.");
      return std::nullopt;
    case ShapeKind::Integer:
    case ShapeKind::Number:
      if (value && value->isNumber() && (shape.kind() == ShapeKind::Number || value->isInteger()))
        return text;
      complaint = shape.kind() == ShapeKind::Integer ? ApiField::tr("A whole number is needed.")
                                                     : ApiField::tr("A number is needed.");
      return std::nullopt;
    case ShapeKind::Structure:
    case ShapeKind::List:
    case ShapeKind::Map:
      return value && value->isContainer() ? text : quoted;
    default:
      return anyJson && value && value->isContainer() ? text : quoted;
  }
}

}  // namespace

ApiLine::ApiLine(ActionContext& context, const ApiParameter& parameter, QWidget* parent)
    : ApiField(Form::Line, context, parameter, parent),
      line_(new common::FieldLine(this)),
      offered_(new QStandardItemModel(this)) {
  auto* row = new QHBoxLayout;
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(4);
  line_->setPlaceholderText(tr("not set"));
  line_->setAccessibleName(toQt(parameter.name));
  line_->setToolTip(toolTip());
  row->addWidget(line_, 1);
  if (parameter.item) row->addWidget(makeRemoveButton());
  row->addWidget(makeModeButton(false));
  body()->addLayout(row);
  nameLabel()->setBuddy(line_);
  setFocusProxy(line_);
  offer();
  connect(line_, &common::FieldLine::entered, this, &ApiLine::take);
  connect(line_, &common::FieldLine::remarked, this, [this](const QString& why) { complain(why); });
}

/// The list opens while something is typed, and on the arrow or Down.
void ApiLine::offer() {
  const bool words =
      !parameter().shape.choices().empty() || parameter().shape.kind() == ShapeKind::Boolean;
  const QStringList all = context().proposalsFor(parameter().name, parameter().shape);
  if (all.isEmpty()) return;
  for (const auto& each : all) offered_->appendRow(new QStandardItem(each));
  auto* completer = new QCompleter(offered_, line_);
  completer->setCaseSensitivity(Qt::CaseInsensitive);
  completer->setFilterMode(Qt::MatchContains);
  completer->setMaxVisibleItems(10);
  line_->setCompleter(completer);
  connect(completer, qOverload<const QString&>(&QCompleter::activated), this,
          [this](const QString& text) {
            line_->setText(text);
            common::finish(*line_);
          });
  auto* arrow = line_->addAction(common::icon(QStringLiteral("chev-down"), &common::Theme::text2),
                                 QLineEdit::TrailingPosition);
  arrow->setToolTip(words ? tr("The words that are allowed") : tr("What is known for this field"));
  connect(arrow, &QAction::triggered, this, [this, completer] {
    line_->setFocus();
    completer->setCompletionPrefix(QString());
    completer->complete();
  });
}

void ApiLine::show() {
  const auto at = value();
  QString text;
  const bool call = at.value != nullptr && asl::isTemplateCall(*at.value);
  if (call)
    text = toQt(asl::templateCallText(*at.value, context().subject().document.format()));
  else if (at.value != nullptr)
    text = at.value->isString() ? toQt(at.value->string()) : toQt(json::print(*at.value));
  line_->setShown(text);
  line_->setEnabled(context().subject().editable);
  const auto& choices = parameter().shape.choices();
  const bool strange = !call && !text.isEmpty() && !choices.empty() && !isPlaceholder(text) &&
                       std::find(choices.begin(), choices.end(), fromQt(text)) == choices.end();
  showComplaint();
  if (strange && context().complaintAt(parameter().pointer()).isEmpty())
    complain(tr("The catalogue does not have “%1” among the words that are allowed.").arg(text));
}

void ApiLine::takeFocus() {
  line_->setFocus();
  line_->selectAll();
}

bool ApiLine::isReckonedText(const QString& text) const {
  if (context().isJsonata()) return text.startsWith(QLatin1String("{%"));
  if (parameter().item) return false;
  return text == QLatin1String("$") || text.startsWith(QLatin1String("$.")) ||
         text.startsWith(QLatin1String("$$.")) || text.startsWith(QLatin1String("$[")) ||
         text.startsWith(QLatin1String("States."));
}

void ApiLine::take(const QString& text) {
  if (text.isEmpty()) {
    if (!parameter().item) return set({});
    return set(QStringLiteral("\"\""));
  }
  const auto at = value();
  const bool call = at.value != nullptr && asl::isTemplateCall(*at.value);
  if (const auto another = call ? asl::templateCallIn(fromQt(text)) : std::nullopt)
    return set(toQt(json::print(*another)));
  if (isReckonedText(text)) return set(toQt(json::quote(fromQt(text))), !context().isJsonata());
  QString complaint;
  const bool anyJson = assist::takesJson(context().form().action.resource, parameter().name);
  const auto json = jsonOf(parameter().shape, anyJson, text, complaint);
  if (!json) return complain(complaint);
  if (parameter().shape.choices().empty()) context().remember(parameter().name, text);
  set(*json);
}

void ApiLine::takePath(const QString& path) {
  if (parameter().item && !context().isJsonata())
    return complain(
        tr("In JSONPath an entry of a list cannot be a path; make the whole list one."));
  const QString text = context().isJsonata() ? QStringLiteral("{% %1 %}").arg(path) : path;
  set(toQt(json::quote(fromQt(text))), !context().isJsonata());
}

ApiExpression::ApiExpression(ActionContext& context, const ApiParameter& parameter, QWidget* parent)
    : ApiField(Form::Expression, context, parameter, parent),
      edit_(new common::ExpressionField(this)) {
  auto* row = new QHBoxLayout;
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(4);
  edit_->setLanguage(context.subject().language());
  edit_->setAccessibleName(toQt(parameter.name));
  edit_->setPlaceholderText(context.isJsonata() ? QStringLiteral("{% … %}")
                                                : QStringLiteral("$. …"));
  row->addWidget(edit_, 1);
  auto* mode = makeModeButton(true);
  if (parameter.item) row->addWidget(makeRemoveButton(), 0, Qt::AlignTop);
  row->addWidget(mode, 0, Qt::AlignTop);
  body()->addLayout(row);
  nameLabel()->setBuddy(edit_);
  setFocusProxy(edit_);
  connect(edit_, &common::ExpressionField::committed, this, &ApiExpression::take);
}

void ApiExpression::show() {
  const auto at = value();
  const asl::Field* field = asl::findField(asl::StateType::Task, context().form().field);
  if (field != nullptr)
    edit_->setSample(sampleOf(*field, context().subject().language(), context().subject().sample));
  const bool reckoned = at.value != nullptr && at.value->isString() &&
                        (at.evaluated || at.value->string().starts_with("{%"));
  edit_->setText(reckoned ? toQt(at.value->string()) : QString());
  edit_->setEnabled(context().subject().editable);
  showComplaint();
}

void ApiExpression::takeFocus() { edit_->setFocus(); }

void ApiExpression::take(const QString& text) {
  const QString bare = text.trimmed();
  if (bare.isEmpty()) return set({});
  context().setReckoned(parameter().pointer(), false);
  if (!context().isJsonata()) return set(toQt(json::quote(fromQt(bare))), true);
  const bool wrapped = bare.startsWith(QLatin1String("{%"));
  const QString whole = wrapped ? bare : QStringLiteral("{% %1 %}").arg(bare);
  set(toQt(json::quote(fromQt(whole))));
}

}  // namespace stepwright::inspector

#include "moc_api_line.cpp"
