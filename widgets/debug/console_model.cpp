// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/debug/console_model.h"

#include <QDateTime>
#include <QStringList>
#include <iterator>
#include <utility>

#include "engine/json/pointer.h"
#include "widgets/common/icons.h"
#include "widgets/common/said.h"
#include "widgets/debug/document_run.h"
#include "widgets/debug/row_delegate.h"

namespace stepwright::debug {

using session::ConsoleLine;
using session::ConsoleVoice;

namespace {

constexpr std::size_t linesKept = DocumentRun::mostConsoleLines;
constexpr int shownOfRequest = 4;

/// As in the history, to be held against it.
QString timeText(const ConsoleLine& line, const QString& form) {
  if (line.time.ms == 0) return {};
  return QDateTime::fromMSecsSinceEpoch(line.time.ms, Qt::UTC).toString(form);
}

/// Where it was said: "Each[3] › Book", "engine".
QString placeText(const ConsoleLine& line) {
  if (!line.place.empty()) return QString::fromStdString(line.place);
  if (!line.state.empty())
    return QString::fromStdString(
        json::unescapedPointerToken(line.state.substr(line.state.rfind('/') + 1)));
  return line.voice == ConsoleVoice::Program ? ConsoleModel::tr("program")
                                             : ConsoleModel::tr("engine");
}

QString cellOf(const ConsoleLine& line, int column) {
  switch (column) {
    case ConsoleModel::Time:
      return timeText(line, QStringLiteral("HH:mm:ss.zzz"));
    case ConsoleModel::State:
      return placeText(line);
    case ConsoleModel::Request:
      return QString::fromStdString(line.request).left(shownOfRequest);
    default:
      return common::said(line.text);
  }
}

QString hintOf(const ConsoleLine& line, int column) {
  switch (column) {
    case ConsoleModel::Time:
      return timeText(line, QStringLiteral("yyyy-MM-dd HH:mm:ss.zzz 'UTC'"));
    case ConsoleModel::Request:
      return QString::fromStdString(line.request);
    default:
      return cellOf(line, column).toHtmlEscaped();
  }
}

bool isFaint(const ConsoleLine& line, int column) {
  switch (column) {
    case ConsoleModel::Time:
    case ConsoleModel::Request:
      return true;
    case ConsoleModel::State:
      return line.state.empty() && line.place.empty();
    default:
      return line.voice == ConsoleVoice::Runtime || line.voice == ConsoleVoice::Program;
  }
}

}  // namespace

bool ConsoleModel::fits(const ConsoleLine& line) const {
  if (!filter_.state.empty() && line.state != filter_.state) return false;
  if (!filter_.request.empty() && line.request != filter_.request) return false;
  if (filter_.text.isEmpty()) return true;
  return common::said(line.text).contains(filter_.text, Qt::CaseInsensitive) ||
         placeText(line).contains(filter_.text, Qt::CaseInsensitive) ||
         QString::fromStdString(line.request).startsWith(filter_.text, Qt::CaseInsensitive);
}

std::vector<std::uint32_t> ConsoleModel::rowsFrom(std::size_t first) const {
  std::vector<std::uint32_t> rows;
  for (std::size_t i = first; i < lines_.size(); ++i)
    if (fits(lines_[i])) rows.push_back(static_cast<std::uint32_t>(i));
  return rows;
}

void ConsoleModel::readAll() {
  rows_ = filter_.empty() ? std::vector<std::uint32_t>() : rowsFrom(0);
  shown_ = filter_.empty() ? lines_.size() : rows_.size();
}

void ConsoleModel::add(std::vector<ConsoleLine> lines) {
  std::erase_if(lines, [](const ConsoleLine& line) { return line.text.empty(); });
  if (lines.empty()) return;
  const std::size_t before = lines_.size();
  std::move(lines.begin(), lines.end(), std::back_inserter(lines_));
  if (lines_.size() > linesKept) return dropOldest();
  std::vector<std::uint32_t> more;
  if (!filter_.empty()) more = rowsFrom(before);
  const std::size_t count = filter_.empty() ? lines.size() : more.size();
  if (count == 0) return;
  const std::size_t shown = filter_.empty() ? before : rows_.size();
  beginInsertRows({}, static_cast<int>(shown), static_cast<int>(shown + count) - 1);
  shown_ = shown + count;
  rows_.insert(rows_.end(), more.begin(), more.end());
  endInsertRows();
}

/// So many at once that it is seldom.
void ConsoleModel::dropOldest() {
  beginResetModel();
  const std::size_t gone = lines_.size() - linesKept * 9 / 10;
  lines_.erase(lines_.begin(), lines_.begin() + static_cast<std::ptrdiff_t>(gone));
  readAll();
  endResetModel();
}

void ConsoleModel::clear() {
  beginResetModel();
  lines_.clear();
  marked_.clear();
  readAll();
  endResetModel();
}

void ConsoleModel::setFilter(const ConsoleFilter& filter) {
  if (filter == filter_) return;
  beginResetModel();
  filter_ = filter;
  readAll();
  endResetModel();
}

void ConsoleModel::setMarked(const std::string& request) {
  if (request == marked_) return;
  marked_ = request;
  if (rowCount() > 0) Q_EMIT dataChanged(index(0, Request), index(rowCount() - 1, Request));
}

const ConsoleLine* ConsoleModel::lineAt(int row) const {
  if (row < 0 || row >= rowCount()) return nullptr;
  const auto place = static_cast<std::size_t>(row);
  return &lines_[filter_.empty() ? place : rows_[place]];
}

QString ConsoleModel::rowText(int row) const {
  const ConsoleLine* line = lineAt(row);
  if (line == nullptr) return {};
  QStringList cells;
  for (int column = 0; column < ColumnCount; ++column) cells << cellOf(*line, column);
  return cells.join(QLatin1Char('\t'));
}

int ConsoleModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(shown_);
}

int ConsoleModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : ColumnCount;
}

QVariant ConsoleModel::data(const QModelIndex& index, int role) const {
  const ConsoleLine* line = lineAt(index.row());
  if (line == nullptr) return {};
  const int column = index.column();
  switch (role) {
    case Qt::DisplayRole:
      return cellOf(*line, column);
    case Qt::ToolTipRole:
      return hintOf(*line, column);
    case Qt::DecorationRole:
      if (column != Text || line->voice != ConsoleVoice::Errors) return {};
      return common::icon(QStringLiteral("warning"));
    case RowDelegate::CodeTitleRole:
      return column != State;
    case RowDelegate::BoldRole:
      return column == Request && !marked_.empty() && line->request == marked_;
    case RowDelegate::FaintRole:
      return isFaint(*line, column) && !data(index, RowDelegate::BoldRole).toBool();
    default:
      return {};
  }
}

QVariant ConsoleModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
  const QString names[] = {tr("Time"), tr("State"), tr("Request"), tr("Text")};
  return section >= 0 && section < ColumnCount ? names[section] : QVariant();
}

}  // namespace stepwright::debug

#include "moc_console_model.cpp"
