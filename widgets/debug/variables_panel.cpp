// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/debug/variables_panel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "engine/analysis/value_sources.h"
#include "engine/json/parse.h"
#include "engine/json/pointer.h"
#include "engine/json/print.h"
#include "widgets/common/json_view.h"
#include "widgets/debug/breakpoint_commands.h"
#include "widgets/debug/changed_part.h"
#include "widgets/debug/run_controller.h"
#include "widgets/debug/surface.h"
#include "widgets/debug/value_dialog.h"

namespace stepwright::debug {

using session::Scope;
using session::Variable;

namespace {

json::Value valueOf(const Scope& scope) { return scope.whole.value_or(json::Value::object()); }

/// The same as it was at the last stop.
json::Value previousOf(const Scope& scope) {
  if (scope.whole && !scope.whole->isObject())
    return scope.variables.front().was.value_or(*scope.whole);
  std::vector<json::Member> members;
  for (const Variable& variable : scope.variables) {
    if (variable.changed && !variable.was) continue;
    members.emplace_back(json::Value(variable.name), variable.was.value_or(variable.value));
  }
  return json::Value::object(std::move(members));
}

/// What holds nothing is shown where something can be put into it.
bool isShown(const Scope& scope, std::uint32_t fiber) {
  return !scope.variables.empty() || (scope.editable && scope.fiber == fiber);
}

common::JsonSection sectionOf(const Scope& scope, asl::QueryLanguage language) {
  const bool jsonata = language == asl::QueryLanguage::Jsonata;
  common::JsonSection section;
  section.title = QString::fromStdString(scope.title);
  section.note = QString::fromStdString(scope.note);
  section.value = valueOf(scope);
  const bool changed = std::any_of(scope.variables.begin(), scope.variables.end(),
                                   [](const Variable& each) { return each.changed; });
  if (changed) section.previous = previousOf(scope);
  section.editable = scope.editable;
  switch (scope.kind) {
    case Scope::Kind::Input:
      section.prefix = jsonata ? QStringLiteral("$states.input") : QStringLiteral("$");
      break;
    case Scope::Kind::Result:
      section.prefix = jsonata ? QStringLiteral("$states.result") : QStringLiteral("$");
      break;
    case Scope::Kind::Context:
      section.prefix = jsonata ? QStringLiteral("$states.context") : QStringLiteral("$$");
      break;
    case Scope::Kind::Output:
    case Scope::Kind::Variables:
      break;
  }
  return section;
}

/// Error and cause, in full; a cause that is JSON, as those of functions are, stands open below it.
common::JsonSection errorSection(const session::Moment& moment) {
  std::vector<json::Member> members{{json::Value("Error"), json::Value(moment.error)},
                                    {json::Value("Cause"), json::Value(moment.cause)}};
  const auto inner = json::parse(moment.cause);
  if (inner && inner->isContainer()) members.emplace_back(json::Value("Cause, read"), *inner);
  common::JsonSection section;
  section.title = VariablesPanel::tr("Error");
  section.value = json::Value::object(std::move(members));
  return section;
}

}  // namespace

json::Value withAt(const json::Value& root, std::string_view pointer, json::Value value) {
  if (pointer.empty()) return value;
  const auto tokens = json::pointerTokens(pointer);
  std::vector<json::Value> path{root};
  for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
    const json::Value* next = json::resolve(path.back(), json::pointerTo({tokens[i]}));
    if (!next) return root;
    path.push_back(*next);
  }
  for (std::size_t i = tokens.size(); i-- > 0;) {
    const json::Value& at = path[i];
    if (at.isArray())
      value = at.withItem(static_cast<std::size_t>(std::stoul(tokens[i])), std::move(value));
    else
      value = at.with(tokens[i], std::move(value));
  }
  return value;
}

VariablesPanel::VariablesPanel(RunController& controller, QWidget* parent)
    : QWidget(parent),
      controller_(controller),
      view_(new common::JsonView(this)),
      hint_(new QLabel(this)),
      changed_(new QToolButton(this)) {
  fillSurface(this);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  auto* row = new QHBoxLayout;
  row->setContentsMargins(8, 3, 8, 3);
  row->addWidget(changed_);
  row->addStretch(1);
  column->addLayout(row);
  changed_->setObjectName(QStringLiteral("variablesChanged"));
  changed_->setCheckable(true);
  changed_->setText(tr("Changed since the last stop"));
  changed_->setToolTip(tr("Shows nothing but what is otherwise than when the run stopped before"));
  connect(changed_, &QToolButton::toggled, this, &VariablesPanel::show);
  column->addWidget(hint_);
  column->addWidget(view_, 1);
  hint_->setAlignment(Qt::AlignCenter);
  hint_->setMargin(16);
  hint_->setWordWrap(true);
  view_->setFrameShape(QFrame::NoFrame);
  view_->setAccessibleName(tr("Variables"));
  connect(&controller_, &RunController::momentChanged, this, &VariablesPanel::showMoment);
  connect(view_, &QTreeView::collapsed, this,
          [this](const QModelIndex& index) { remember(index, true); });
  connect(view_, &QTreeView::expanded, this,
          [this](const QModelIndex& index) { remember(index, false); });
  connect(view_, &common::JsonView::pathPicked, this, &VariablesPanel::pathPicked);
  connect(view_, &common::JsonView::sourceWanted, this, [this](int section, const QString& at) {
    if (const QString value = valueNamed(section, at); !value.isEmpty()) Q_EMIT sourceWanted(value);
  });
  connect(view_, &common::JsonView::usesWanted, this, [this](int section, const QString& at) {
    if (const QString value = valueNamed(section, at); !value.isEmpty()) Q_EMIT usesWanted(value);
  });
  view_->setOffer([this](int section, const QString& at) {
    const QString variable = variableAt(section, at);
    return variable.isEmpty() ? QString() : stopWords(variable);
  });
  // Before the variable itself, not before what is in it.
  view_->setStops([this](int section, const QString& at) -> std::optional<common::BreakpointMark> {
    const QString variable = variableAt(section, at);
    const bool whole = json::pointerTokens(at.toStdString()).size() == 1;
    if (variable.isEmpty() || !whole) return std::nullopt;
    return stopOf(variable);
  });
  connect(view_, &common::JsonView::offerTaken, this, [this](int section, const QString& at) {
    if (const QString variable = variableAt(section, at); !variable.isEmpty())
      Q_EMIT stopWanted(variable);
  });
  connect(view_, &common::JsonView::editRequested, this, &VariablesPanel::edit);
  // Later: the field that asks for it is still closing.
  connect(view_, &common::JsonView::editorRequested, this, &VariablesPanel::openEditor,
          Qt::QueuedConnection);
  showMoment();
}

/// The variable that the value is, or is in; "" where it is of none.
QString VariablesPanel::variableAt(int section, const QString& pointer) const {
  if (section < 0 || section >= static_cast<int>(scopes_.size())) return {};
  if (scopes_[static_cast<std::size_t>(section)].kind != Scope::Kind::Variables) return {};
  const auto tokens = json::pointerTokens(pointer.toStdString());
  return tokens.empty() ? QString() : QString::fromStdString(tokens.front());
}

common::BreakpointMark VariablesPanel::stopOf(const QString& variable) const {
  const session::Moment& moment = *controller_.moment();
  common::BreakpointMark spot;
  spot.kind = session::Breakpoint::Kind::Variable;
  spot.variable = variable.toStdString();
  for (const session::Breakpoint& each : moment.breakpoints)
    if (each.kind == spot.kind && each.state.empty() && each.variable == spot.variable)
      return shownMark(each, moment);
  return spot;
}

QString VariablesPanel::stopWords(const QString& variable) const {
  return stopOf(variable).isSet() ? tr("Do not stop when $%1 changes").arg(variable)
                                  : tr("Stop when $%1 changes").arg(variable);
}

/// As the Trail names it; "" where it follows no such value.
QString VariablesPanel::valueNamed(int section, const QString& pointer) const {
  if (section < 0 || section >= static_cast<int>(scopes_.size())) return {};
  const auto tokens = json::pointerTokens(pointer.toStdString());
  analysis::ValuePath path(tokens.begin(), tokens.end());
  std::string root;
  switch (scopes_[static_cast<std::size_t>(section)].kind) {
    case Scope::Kind::Input:
      root = "input";
      break;
    case Scope::Kind::Output:
      root = "output";
      break;
    case Scope::Kind::Variables:
      if (path.empty()) return {};
      root = "$" + path.front();
      path.erase(path.begin());
      break;
    default:
      return {};
  }
  return QString::fromStdString(analysis::printedPath(root, path));
}

void VariablesPanel::showMoment() {
  view_->viewport()->update();  // a breakpoint may have come, or gone
  // While the run runs its last data stay as they are; they are drawn anew when it stops.
  if (controller_.isRunning() && run_ == controller_.shownRun()) return;
  run_ = controller_.shownRun();
  show();
}

void VariablesPanel::show() {
  const session::Moment& moment = *controller_.moment();
  const bool onlyChanged = changed_->isChecked();
  const auto language = moment.flow.language;
  scopes_.clear();
  std::vector<common::JsonSection> sections;
  if (!moment.error.empty() && !moment.events.empty()) {
    sections.push_back(errorSection(moment));
    scopes_.emplace_back();
  }
  if (moment.output) {
    common::JsonSection output;
    output.title = tr("Output");
    output.value = *moment.output;
    sections.push_back(std::move(output));
    scopes_.emplace_back();
  }
  for (const Scope& scope : moment.scopes) {
    if (!isShown(scope, moment.scopes.front().fiber)) continue;
    common::JsonSection section = sectionOf(scope, language);
    if (onlyChanged) {
      auto part = section.previous ? changedPart(section.value, *section.previous) : std::nullopt;
      if (!part) continue;
      section.value = std::move(*part);
    }
    sections.push_back(std::move(section));
    scopes_.push_back(scope);
  }
  changed_->setVisible(!moment.scopes.empty() || onlyChanged);
  hint_->setText(onlyChanged && !moment.scopes.empty()
                     ? tr("Nothing changed since the last stop.")
                     : tr("Run the workflow to see its data here."));
  hint_->setVisible(sections.empty());
  view_->setVisible(!sections.empty());
  view_->setLanguage(language);
  view_->setSections(std::move(sections));
  std::vector<int> followed;
  for (std::size_t i = 0; i < scopes_.size(); ++i) {
    const Scope& scope = scopes_[i];
    const bool known = scope.kind == Scope::Kind::Input || scope.kind == Scope::Kind::Output ||
                       scope.kind == Scope::Kind::Variables;
    if (known && !scope.title.empty()) followed.push_back(static_cast<int>(i));
  }
  view_->setSourcesKnown(std::move(followed));
  // What is new stands open; what somebody folded stays folded.
  for (int row = 0; row < view_->jsonModel().rowCount(); ++row) {
    const QModelIndex heading = view_->jsonModel().index(row, 0);
    const QString key = heading.data(common::JsonModel::KeyRole).toString() +
                        heading.data(common::JsonModel::NoteRole).toString();
    view_->setExpanded(heading, !folded_.contains(key));
  }
}

void VariablesPanel::remember(const QModelIndex& index, bool folded) {
  if (index.parent().isValid()) return;
  const QString key = index.data(common::JsonModel::KeyRole).toString() +
                      index.data(common::JsonModel::NoteRole).toString();
  if (folded)
    folded_.insert(key);
  else
    folded_.remove(key);
}

void VariablesPanel::openEditor(int section, const QString& pointer, const QString& text) {
  ValueDialog dialog(pointer.isEmpty() ? tr("the data") : pointer, text, window());
  if (dialog.exec() != QDialog::Accepted || !dialog.value()) return;
  const auto before = json::parse(text.toStdString());
  const std::string after = json::print(*dialog.value());
  if (!before || after != json::print(*before))
    edit(section, pointer, QString::fromStdString(after));
}

bool VariablesPanel::edit(int section, const QString& pointer, const QString& text) {
  auto parsed = json::parse(text.toStdString());
  // A word without quotes is meant as a text.
  const json::Value value = parsed ? *parsed : json::Value(text.toStdString());
  const auto at = static_cast<std::size_t>(section);
  if (section < 0 || at >= scopes_.size() || !scopes_[at].editable) return false;
  const Scope& scope = scopes_[at];
  const json::Value whole = withAt(valueOf(scope), pointer.toStdString(), value);
  session::Session& session = controller_.session();
  using Edits = replay::PhaseView::Edits;
  switch (scope.kind) {
    case Scope::Kind::Input:
      session.setData(Edits::Input, whole);
      return true;
    case Scope::Kind::Result:
      session.setData(Edits::Result, whole);
      return true;
    case Scope::Kind::Output:
      session.setData(Edits::Output, whole);
      return true;
    case Scope::Kind::Variables:
      session.setVariables(scope.fiber, whole);
      return true;
    case Scope::Kind::Context:
      break;
  }
  return false;
}

}  // namespace stepwright::debug

#include "moc_variables_panel.cpp"
