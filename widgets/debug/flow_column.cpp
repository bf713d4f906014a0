// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/debug/flow_column.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>

#include "widgets/common/context_menu.h"
#include "widgets/common/theme.h"
#include "widgets/debug/flow_value.h"

namespace stepwright::debug {

using common::fontOf;
using common::FontRole;
using common::Theme;
using replay::PhaseView;

namespace {

constexpr int lineHeight = 18;
constexpr int textLeft = 24;
constexpr int columnIndent = 14;

}  // namespace

FlowColumn::FlowColumn(QWidget* parent) : QAbstractScrollArea(parent) {
  setFrameShape(QFrame::NoFrame);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setFocusPolicy(Qt::StrongFocus);
}

bool FlowColumn::faint() const { return phase_.progress == PhaseView::Progress::Foreseen; }

void FlowColumn::show(const PhaseView& phase, bool wholeData) {
  phase_ = phase;
  lines_.clear();
  if (phase.after) {
    lines_ = wholeData || !phase.before ? plainLines(*phase.after)
                                        : diffLines(*phase.before, *phase.after);
  }
  setAccessibleName(QStringLiteral("%1, %2").arg(QString::fromStdString(phase.name),
                                                 QString::fromStdString(phase.words)));
  setToolTip(QString::fromStdString(phase.field));
  updateBars();
  update();
  viewport()->update();
}

void FlowColumn::showLines(std::vector<FlowLine> lines, const QString& name) {
  phase_ = {};
  phase_.progress = PhaseView::Progress::Done;
  lines_ = std::move(lines);
  setAccessibleName(name);
  updateBars();
  viewport()->update();
}

void FlowColumn::updateBars() {
  const int content = static_cast<int>(lines_.size()) * lineHeight + 12;
  verticalScrollBar()->setRange(0, qMax(0, content - viewport()->height()));
  verticalScrollBar()->setPageStep(viewport()->height());
  verticalScrollBar()->setSingleStep(lineHeight);
}

void FlowColumn::resizeEvent(QResizeEvent* event) {
  QAbstractScrollArea::resizeEvent(event);
  updateBars();
}

/// The value of the line there, as the Trail names it; "" where it follows none.
QString FlowColumn::valueAt(int y) const {
  const int at = (y + verticalScrollBar()->value() - 8) / lineHeight;
  if (at < 0 || at >= static_cast<int>(lines_.size()) || faint()) return {};
  const auto line = static_cast<std::size_t>(at);
  if (lines_[line].sign == FlowLine::Sign::Removed) return {};
  return valueMadeBy(phase_, pathOfLine(lines_, line));
}

void FlowColumn::contextMenuEvent(QContextMenuEvent* event) {
  const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
  const QString value = valueAt(byKey ? 8 : event->y());
  QMenu& menu = common::contextMenu(*this);
  QAction* source = menu.addAction(tr("Where does this come from?"), this,
                                   [this, value] { Q_EMIT sourceWanted(value); });
  QAction* uses =
      menu.addAction(tr("Where is this used?"), this, [this, value] { Q_EMIT usesWanted(value); });
  for (QAction* action : {source, uses}) {
    action->setStatusTip(value);
    common::allow(*action, value.isEmpty() ? tr("No value stands here.") : QString());
  }
  menu.addAction(tr("Change the data…"), this, &FlowColumn::editRequested);
  menu.popup(event->globalPos());
}

void FlowColumn::mouseDoubleClickEvent(QMouseEvent*) { Q_EMIT editRequested(); }

void FlowColumn::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_F2) return Q_EMIT editRequested();
  QAbstractScrollArea::keyPressEvent(event);
}

void FlowColumn::paintEvent(QPaintEvent*) {
  const Theme theme = Theme::current();
  const bool here = phase_.progress == PhaseView::Progress::Here;
  {
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), here ? theme.card : theme.surface);
    const int top = verticalScrollBar()->value();
    const int first = qMax(0, (top - 8) / lineHeight);
    for (int i = first; i < static_cast<int>(lines_.size()); ++i) {
      const double y = 8 + i * lineHeight - top;
      if (y > viewport()->height()) break;
      paintLine(painter, lines_[static_cast<std::size_t>(i)], y);
    }
    painter.setPen(theme.line);
    painter.drawLine(viewport()->width() - 1, 0, viewport()->width() - 1, viewport()->height());
  }
}

void FlowColumn::paintLine(QPainter& painter, const FlowLine& line, double y) const {
  const Theme theme = Theme::current();
  const QRectF row(0, y, viewport()->width() - 1, lineHeight);
  const bool differs = line.sign == FlowLine::Sign::Differs;
  const bool added = (line.sign == FlowLine::Sign::Added || differs) && !faint();
  const bool removed = line.sign == FlowLine::Sign::Removed;
  if (added) {
    painter.fillRect(row, theme.diffAdd);
    painter.fillRect(QRectF(0, y, 2, lineHeight), theme.text);
  }
  QFont face = fontOf(FontRole::Code);
  face.setStrikeOut(removed);
  const QColor quiet = theme.text3;
  painter.setFont(fontOf(FontRole::Code));
  painter.setPen(faint() ? quiet : theme.text);
  if (line.sign != FlowLine::Sign::Same)
    painter.drawText(QRectF(8, y, 14, lineHeight), Qt::AlignVCenter,
                     removed   ? QStringLiteral("−")
                     : differs ? QStringLiteral("≠")
                               : QStringLiteral("+"));
  double x = textLeft + line.depth * columnIndent;
  const auto write = [&](const QString& text, const QColor& color, bool bold) {
    QFont used = bold ? fontOf(FontRole::CodeBold) : face;
    used.setStrikeOut(removed);
    painter.setFont(used);
    painter.setPen(color);
    const QFontMetricsF metrics(used);
    const QString shown = metrics.elidedText(text, Qt::ElideRight, qMax(8.0, row.width() - x - 4));
    painter.drawText(QRectF(x, y, row.width() - x, lineHeight), Qt::AlignVCenter, shown);
    x += metrics.horizontalAdvance(shown);
  };
  const QColor plain = faint() || removed ? quiet : theme.text;
  if (!line.key.isEmpty()) {
    write(line.key, faint() || removed ? quiet : theme.accent, false);
    write(QStringLiteral(": "), quiet, false);
  }
  const bool strong =
      line.scalar && !line.value.startsWith(QLatin1Char('"')) && !removed && !faint();
  write(line.value, line.scalar ? plain : faint() || removed ? quiet : theme.text2, strong);
  if (line.comma) write(QStringLiteral(","), quiet, false);
}

}  // namespace stepwright::debug

#include "moc_flow_column.cpp"
