// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/problems/problem_model.h"

#include "engine/asl/bind.h"
#include "engine/json/pointer.h"
#include "widgets/common/icons.h"
#include "widgets/common/said.h"
#include "widgets/common/shortened.h"

namespace stepwright::problems {

namespace {

QString glyphOf(asl::Severity severity) {
  switch (severity) {
    case asl::Severity::Error:
      return QStringLiteral("error");
    case asl::Severity::Warning:
      return QStringLiteral("warning");
    case asl::Severity::Information:
      return QStringLiteral("info");
  }
  return {};
}

QString wordOf(asl::Severity severity) {
  switch (severity) {
    case asl::Severity::Error:
      return ProblemModel::tr("Error");
    case asl::Severity::Warning:
      return ProblemModel::tr("Warning");
    case asl::Severity::Information:
      return ProblemModel::tr("Information");
  }
  return {};
}

}  // namespace

QString placeInWords(const asl::Document& document, const asl::Problem& problem) {
  const asl::State* state =
      problem.stateId.empty() ? nullptr : asl::findState(*document.machine(), problem.stateId);
  if (state == nullptr) return ProblemModel::tr("Definition");
  QString place = QString::fromStdString(state->name);
  if (problem.pointer.size() <= problem.stateId.size() + 1) return place;
  QString inside;
  for (const auto& token :
       json::pointerTokens(std::string_view(problem.pointer).substr(problem.stateId.size()))) {
    const bool index = !token.empty() && token.find_first_not_of("0123456789") == std::string::npos;
    if (index) {
      inside += QStringLiteral("[%1]").arg(QString::fromStdString(token));
    } else {
      inside +=
          (inside.isEmpty() ? QString() : QStringLiteral(".")) + QString::fromStdString(token);
    }
  }
  return place + QStringLiteral(" \u203A ") + inside;
}

void ProblemModel::setDocument(const asl::Document& document) {
  beginResetModel();
  problems_ = document.problems();
  places_.clear();
  for (const auto& problem : problems_) places_.push_back(placeInWords(document, problem));
  endResetModel();
}

void ProblemModel::clear() {
  beginResetModel();
  problems_.clear();
  places_.clear();
  endResetModel();
}

const asl::Problem* ProblemModel::problemAt(int row) const {
  return row >= 0 && row < rowCount() ? &problems_[static_cast<std::size_t>(row)] : nullptr;
}

int ProblemModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(problems_.size());
}

int ProblemModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : ColumnCount;
}

QVariant ProblemModel::data(const QModelIndex& index, int role) const {
  const asl::Problem* problem = index.isValid() ? problemAt(index.row()) : nullptr;
  if (problem == nullptr) return {};
  const QString message = common::said(problem->message);
  if (role == Qt::ToolTipRole) {
    if (problem->detail.empty()) return message;
    return message + QLatin1Char('\n') + common::said(problem->detail);
  }
  if (role == Qt::DecorationRole) {
    if (index.column() == Message) return common::icon(glyphOf(problem->severity));
    if (index.column() == Fix && problem->fix) {
      return common::icon(QStringLiteral("fix"), &common::Theme::accent);
    }
    return {};
  }
  if (role == Qt::ForegroundRole) {
    const auto theme = common::Theme::current();
    if (index.column() == Fix) return theme.accent;
    if (index.column() != Message) return theme.text2;
    return {};
  }
  if (role == Qt::FontRole && index.column() == Fix) {
    QFont font = common::fontOf(common::FontRole::Table);
    font.setWeight(QFont::DemiBold);
    return font;
  }
  if (role == Qt::AccessibleTextRole && index.column() == Message) {
    return wordOf(problem->severity) + QStringLiteral(": ") + message;
  }
  if (role != Qt::DisplayRole) return {};
  switch (index.column()) {
    case Message:
      return common::shortened(message);
    case Place:
      return common::shortened(places_[static_cast<std::size_t>(index.row())]);
    case Line:
      return QStringLiteral("%1:%2").arg(problem->position.line).arg(problem->position.column);
    case Code:
      return QString::fromStdString(problem->code);
    case Fix:
      return problem->fix ? common::said(problem->fix->label) : QString();
    default:
      return {};
  }
}

QVariant ProblemModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return {};
  if (role == Qt::TextAlignmentRole) return static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter);
  if (role != Qt::DisplayRole) return {};
  switch (section) {
    case Message:
      return tr("Problem");
    case Place:
      return tr("Place");
    case Line:
      return tr("Line");
    case Code:
      return tr("Code");
    default:
      return QString();
  }
}

}  // namespace stepwright::problems

#include "moc_problem_model.cpp"
