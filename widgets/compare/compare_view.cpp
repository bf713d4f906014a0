// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/compare/compare_view.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <algorithm>

#include "widgets/common/theme.h"

namespace stepwright::compare {

using common::fontOf;
using common::FontRole;
using common::Theme;
using Kind = Row::Kind;

namespace {

constexpr int padding = 8;
constexpr int signWidth = 16;
constexpr int longestShown = 4000;  ///< characters of a line; a line may be the whole document

QString shownLine(const std::string& line) {
  QString text = QString::fromUtf8(
      line.data(), static_cast<int>(std::min(line.size(), std::size_t(longestShown))));
  return text.replace(QLatin1Char('\t'), QStringLiteral("    "));
}

QString numbered(int count, const char* one, const char* many) {
  return count == 1 ? CompareView::tr(one) : CompareView::tr(many).arg(count);
}

}  // namespace

/// One half of a row, as it is painted.
struct CompareView::Side {
  QRect area;
  int number = -1;
  QString text;
  int markBegin = 0, markEnd = 0;  ///< the part that differs from the other side
  bool removed = false, added = false;
};

CompareView::CompareView(QWidget* parent) : QAbstractScrollArea(parent) {
  setFrameShape(QFrame::NoFrame);
  setFocusPolicy(Qt::StrongFocus);
  setObjectName(QStringLiteral("compareView"));
  viewport()->setBackgroundRole(QPalette::Base);
}

void CompareView::setTexts(const std::string& left, const std::string& right) {
  rows_ = compareTexts(left, right);
  current_ = -1;
  widest_ = 0;
  for (const auto* lines : {&rows_.left, &rows_.right}) {
    for (const auto& line : *lines)
      widest_ =
          std::max(widest_, static_cast<int>(std::min(line.size(), std::size_t(longestShown))));
  }
  measure();
  goToChange(0);
  setAccessibleName(tr("Comparison"));
  setAccessibleDescription(summary());
}

QString CompareView::summary() const {
  if (rows_.changes == 0) return tr("No difference");
  if (rows_.onlyLineEnds) return tr("Only the line ends differ");
  return tr("%1: %2 removed, %3 added")
      .arg(numbered(rows_.changes, QT_TR_NOOP("1 change"), QT_TR_NOOP("%1 changes")),
           numbered(rows_.removed, QT_TR_NOOP("1 line"), QT_TR_NOOP("%1 lines")))
      .arg(rows_.added);
}

QString CompareView::printed() const {
  QString out;
  const auto line = [&](QChar sign, const std::vector<std::string>& lines, int number) {
    out += sign + QLatin1Char(' ') + shownLine(lines[static_cast<std::size_t>(number)]) +
           QLatin1Char('\n');
  };
  for (const Row& row : rows_.rows) {
    if (row.kind == Kind::Folded)
      out += QStringLiteral("… %1\n").arg(row.folded);
    else if (row.kind == Kind::Same)
      line(QLatin1Char(' '), rows_.left, row.left);
    else if (row.left >= 0)
      line(QLatin1Char('-'), rows_.left, row.left);
    if (row.change >= 0 && row.right >= 0) line(QLatin1Char('+'), rows_.right, row.right);
  }
  return out;
}

void CompareView::goToChange(int change) {
  if (rows_.changes == 0) return;
  current_ = std::clamp(change, 0, rows_.changes - 1);
  const auto row = std::find_if(rows_.rows.begin(), rows_.rows.end(),
                                [this](const Row& each) { return each.change == current_; });
  const int y = static_cast<int>(row - rows_.rows.begin()) * rowHeight();
  const int page = viewport()->height();
  const int top = verticalScrollBar()->value();
  if (y < top || y + 4 * rowHeight() > top + page) verticalScrollBar()->setValue(y - page / 3);
  viewport()->update();
}

int CompareView::changeWithin(bool right, int first, int last) const {
  for (const Row& row : rows_.rows) {
    const int line = right ? row.right : row.left;
    if (row.change >= 0 && line >= first && line <= last) return row.change;
  }
  return -1;
}

void CompareView::unfoldAll() {
  for (std::size_t i = 0; i < rows_.rows.size(); ++i) {
    if (rows_.rows[i].kind == Kind::Folded) unfold(i);
  }
}

void CompareView::unfold(std::size_t at) {
  const Row row = rows_.rows[at];
  std::vector<Row> lines;
  for (int i = 0; i < row.folded; ++i)
    lines.push_back({Kind::Same, row.left + i, row.right + i, 0, -1});
  const auto place = rows_.rows.begin() + static_cast<std::ptrdiff_t>(at);
  rows_.rows.insert(rows_.rows.erase(place), lines.begin(), lines.end());
  measure();
  viewport()->update();
}

int CompareView::rowHeight() const { return QFontMetrics(fontOf(FontRole::Code)).height() + 3; }

int CompareView::numberWidth() const {
  const auto most = std::max(rows_.left.size(), rows_.right.size());
  return QFontMetrics(fontOf(FontRole::Code)).horizontalAdvance(QString::number(most)) + padding;
}

void CompareView::measure() {
  const int height = static_cast<int>(rows_.rows.size()) * rowHeight() + padding;
  verticalScrollBar()->setPageStep(viewport()->height());
  verticalScrollBar()->setSingleStep(rowHeight());
  verticalScrollBar()->setRange(0, std::max(0, height - viewport()->height()));
  const int column = viewport()->width() / 2 - numberWidth() - signWidth - padding;
  const int width =
      QFontMetrics(fontOf(FontRole::Code)).horizontalAdvance(QLatin1Char('m')) * widest_;
  horizontalScrollBar()->setPageStep(std::max(1, column));
  horizontalScrollBar()->setRange(0, std::max(0, width + padding - column));
}

void CompareView::resizeEvent(QResizeEvent* event) {
  QAbstractScrollArea::resizeEvent(event);
  measure();
}

void CompareView::changeEvent(QEvent* event) {
  QAbstractScrollArea::changeEvent(event);
  if (event->type() == QEvent::PaletteChange) viewport()->update();
}

void CompareView::paintEvent(QPaintEvent*) {
  const Theme theme = Theme::current();
  QPainter painter(viewport());
  painter.fillRect(viewport()->rect(), theme.surface);
  const int height = rowHeight();
  const int top = verticalScrollBar()->value();
  const int first = top / height;
  const int last =
      std::min(static_cast<int>(rows_.rows.size()) - 1, (top + viewport()->height()) / height);
  for (int i = first; i <= last; ++i)
    paintRow(painter, rows_.rows[static_cast<std::size_t>(i)], i * height - top);
}

void CompareView::paintRow(QPainter& painter, const Row& row, int y) const {
  const Theme theme = Theme::current();
  const int height = rowHeight(), width = viewport()->width(), middle = width / 2;
  if (row.kind == Kind::Folded) {
    painter.fillRect(QRect(0, y, width, height), theme.surface2);
    painter.setFont(fontOf(FontRole::Small));
    painter.setPen(theme.text2);
    painter.drawText(
        QRect(0, y, width, height), Qt::AlignCenter,
        numbered(row.folded, QT_TR_NOOP("1 line alike"), QT_TR_NOOP("%1 lines alike")));
    return;
  }
  Side left{QRect(0, y, middle, height)}, right{QRect(middle + 1, y, width - middle - 1, height)};
  left.number = row.left;
  right.number = row.right;
  if (row.left >= 0) left.text = shownLine(rows_.left[static_cast<std::size_t>(row.left)]);
  if (row.right >= 0) right.text = shownLine(rows_.right[static_cast<std::size_t>(row.right)]);
  if (row.change >= 0) {
    left.removed = row.left >= 0;
    right.added = row.right >= 0;
    if (row.kind == Kind::Changed) {
      const Inside part = differingPart(left.text, right.text);
      left.markBegin = right.markBegin = part.begin;
      left.markEnd = part.leftEnd;
      right.markEnd = part.rightEnd;
    }
  }
  paintSide(painter, left, y);
  paintSide(painter, right, y);
  painter.fillRect(QRect(middle, y, 1, height), theme.line2);
  if (row.change >= 0 && row.change == current_) {
    painter.setPen(QPen(theme.accent, 2));
    painter.drawLine(1, y, 1, y + height);
    painter.drawLine(width - 1, y, width - 1, y + height);
  }
}

void CompareView::paintSide(QPainter& painter, const Side& side, int y) const {
  const Theme theme = Theme::current();
  const int height = rowHeight(), numbers = numberWidth();
  if (side.number < 0) {
    painter.fillRect(side.area, theme.surface2);
    return;
  }
  if (side.added) {
    painter.fillRect(side.area, theme.diffAdd);
    painter.fillRect(QRect(side.area.left() + numbers, y, 2, height), theme.text);
  }
  QFont font = fontOf(FontRole::Code);
  painter.setFont(font);
  painter.setPen(theme.text3);
  painter.drawText(QRect(side.area.left(), y, numbers - 4, height),
                   Qt::AlignRight | Qt::AlignVCenter, QString::number(side.number + 1));
  const QRect sign(side.area.left() + numbers + 2, y, signWidth, height);
  painter.setPen(theme.text2);
  if (side.added) painter.drawText(sign, Qt::AlignCenter, QStringLiteral("+"));
  if (side.removed) painter.drawText(sign, Qt::AlignCenter, QStringLiteral("\u2212"));
  painter.save();
  painter.setClipRect(side.area.adjusted(numbers + signWidth, 0, 0, 0));
  const QPoint at(sign.right() + 4 - horizontalScrollBar()->value(),
                  y + (height + QFontMetrics(font).ascent() - QFontMetrics(font).descent()) / 2);
  const QFontMetrics metrics(font);
  if (side.markEnd > side.markBegin) {
    const int begin = metrics.horizontalAdvance(side.text.left(side.markBegin));
    const int end = metrics.horizontalAdvance(side.text.left(side.markEnd));
    painter.fillRect(QRect(at.x() + begin, y + height - 2, end - begin, 2), theme.text3);
  }
  font.setStrikeOut(side.removed);
  painter.setFont(font);
  painter.setPen(side.removed ? theme.text2 : theme.text);
  // The words are struck through, not what stands before them.
  int indent = 0;
  while (indent < side.text.size() && side.text.at(indent) == QLatin1Char(' ')) ++indent;
  painter.drawText(at + QPoint(metrics.horizontalAdvance(side.text.left(indent)), 0),
                   side.text.mid(indent));
  painter.restore();
}

void CompareView::keyPressEvent(QKeyEvent* event) {
  auto* bar = verticalScrollBar();
  switch (event->key()) {
    case Qt::Key_N:
      return goToChange(current_ + 1);
    case Qt::Key_P:
      return goToChange(current_ - 1);
    case Qt::Key_Down:
      return bar->triggerAction(QAbstractSlider::SliderSingleStepAdd);
    case Qt::Key_Up:
      return bar->triggerAction(QAbstractSlider::SliderSingleStepSub);
    case Qt::Key_PageDown:
      return bar->triggerAction(QAbstractSlider::SliderPageStepAdd);
    case Qt::Key_PageUp:
      return bar->triggerAction(QAbstractSlider::SliderPageStepSub);
    case Qt::Key_Home:
      return bar->setValue(bar->minimum());
    case Qt::Key_End:
      return bar->setValue(bar->maximum());
    default:
      return QAbstractScrollArea::keyPressEvent(event);
  }
}

void CompareView::mousePressEvent(QMouseEvent* event) {
  const int row = (event->y() + verticalScrollBar()->value()) / rowHeight();
  if (row < 0 || row >= static_cast<int>(rows_.rows.size())) return;
  const Row& at = rows_.rows[static_cast<std::size_t>(row)];
  if (at.kind == Kind::Folded) return unfold(static_cast<std::size_t>(row));
  if (at.change >= 0) current_ = at.change;
  viewport()->update();
}

}  // namespace stepwright::compare

#include "moc_compare_view.cpp"
