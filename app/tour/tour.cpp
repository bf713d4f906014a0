// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tour/tour.h"

#include <QAbstractScrollArea>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QVBoxLayout>

#include "widgets/common/small_widgets.h"
#include "widgets/common/theme.h"

namespace stepwright::app {

namespace {

using common::FontRole;
using common::Theme;

constexpr int cardWidth = 340;
constexpr int gap = 14;

/// The card's ground and edge.
class Card : public QWidget {
 public:
  using QWidget::QWidget;

 protected:
  void paintEvent(QPaintEvent*) override {
    const Theme theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.line3);
    painter.setBrush(theme.card);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
  }
};

TourStep stepOf(const char* target, const char* title, const char* text, const char* task = "",
                const char* doing = "") {
  auto words = [](const char* source) {
    return *source == '\0' ? QString() : QCoreApplication::translate("TourTexts", source);
  };
  return {QString::fromLatin1(target), words(title), words(text), words(task),
          QString::fromLatin1(doing)};
}

}  // namespace

QList<TourStep> usualTour() {
  return {
      stepOf("graphView", QT_TRANSLATE_NOOP("TourTexts", "The graph"),
             QT_TRANSLATE_NOOP(
                 "TourTexts",
                 "The workflow as it runs: from the disk at the top to the rings. Solid lines are "
                 "Next, dashed ones lead to what handles an error, a slash marks the default. "
                 "Wheel and Ctrl zoom at the pointer; Ctrl+0 shows all of it."),
             QT_TRANSLATE_NOOP("TourTexts", "Click a box."), "select"),
      stepOf("dockPalette", QT_TRANSLATE_NOOP("TourTexts", "Palette"),
             QT_TRANSLATE_NOOP(
                 "TourTexts",
                 "Drag a state, an action or a whole pattern onto a line: the line opens and shows "
                 "where it will stand. Or type to find something and press Enter: it goes after "
                 "the selected state."),
             QT_TRANSLATE_NOOP("TourTexts", "Double-click Wait: it goes after the selected state."),
             "add"),
      stepOf("graphView", QT_TRANSLATE_NOOP("TourTexts", "Drawing with the keyboard"),
             QT_TRANSLATE_NOOP(
                 "TourTexts",
                 "Space on a selected state adds one after it; a letter chooses the type. Arrows "
                 "walk along the lines, F2 renames, Del removes and joins what is left. Every "
                 "gesture is one undo step."),
             QT_TRANSLATE_NOOP("TourTexts", "Take the new state back with Ctrl+Z."), "undo"),
      stepOf("codeEditor", QT_TRANSLATE_NOOP("TourTexts", "The text is the truth"),
             QT_TRANSLATE_NOOP(
                 "TourTexts",
                 "Graph and text are the same document. A gesture changes only the lines that it "
                 "must; what you type is drawn at once."),
             QT_TRANSLATE_NOOP("TourTexts", "Click into the text of a state."), "code"),
      stepOf("dockInspector", QT_TRANSLATE_NOOP("TourTexts", "Inspector"),
             QT_TRANSLATE_NOOP(
                 "TourTexts",
                 "Everything about the selected state or line, as forms: data, variables, retries, "
                 "catchers. Expressions show their result on your sample data while you type."),
             QT_TRANSLATE_NOOP("TourTexts", "Click into one of its fields."), "dockInspector"),
      stepOf("dockBreakpoints", QT_TRANSLATE_NOOP("TourTexts", "Stop where you like"),
             QT_TRANSLATE_NOOP(
                 "TourTexts",
                 "A click on a box's upper left corner, or F9, sets a breakpoint. F10 steps over, "
                 "F11 into a state phase by phase, and F7 steps back: time runs both ways."),
             QT_TRANSLATE_NOOP("TourTexts", "Press F9 to stop at the selected state."),
             "breakpoint"),
      stepOf("primary", QT_TRANSLATE_NOOP("TourTexts", "Run it here"),
             QT_TRANSLATE_NOOP(
                 "TourTexts",
                 "F5 runs the workflow on your machine, offline, on a virtual clock: a day's wait "
                 "takes no time. Tasks answer from mocks, or ask you."),
             QT_TRANSLATE_NOOP("TourTexts", "Press F5, or click Run."), "run"),
      stepOf("dockProblems", QT_TRANSLATE_NOOP("TourTexts", "Problems"),
             QT_TRANSLATE_NOOP(
                 "TourTexts",
                 "What AWS would refuse, and what would surprise you at run time, with its place "
                 "and often a fix. F4 goes to the next one."),
             QT_TRANSLATE_NOOP("TourTexts", "Click into the list."), "dockProblems"),
      stepOf("searchButton", QT_TRANSLATE_NOOP("TourTexts", "Find anything"),
             QT_TRANSLATE_NOOP(
                 "TourTexts",
                 "Ctrl+P goes to a state, Ctrl+Shift+P finds every command by its name. That is "
                 "all you need to begin."),
             QT_TRANSLATE_NOOP("TourTexts", "Press Ctrl+P, or click the field."), "search"),
  };
}

Tour::Tour(QWidget* window, QList<TourStep> steps)
    : QWidget(window),
      steps_(std::move(steps)),
      card_(new Card(this)),
      title_(new QLabel(card_)),
      text_(new QLabel(card_)),
      task_(new QLabel(card_)),
      how_(new QLabel(card_)),
      count_(new QLabel(card_)),
      back_(new common::LinkButton(tr("Back"), card_)),
      next_(new QPushButton(card_)) {
  setObjectName(QStringLiteral("tour"));
  setAccessibleName(tr("Tour"));
  setFocusPolicy(Qt::StrongFocus);
  title_->setFont(common::fontOf(FontRole::SectionTitle));
  text_->setFont(common::fontOf(FontRole::Body));
  text_->setWordWrap(true);
  task_->setFont(common::fontOf(FontRole::Heading));
  task_->setWordWrap(true);
  task_->setObjectName(QStringLiteral("tourTask"));
  how_->setFont(common::fontOf(FontRole::Table));
  how_->setWordWrap(true);
  how_->setForegroundRole(QPalette::PlaceholderText);
  how_->setObjectName(QStringLiteral("tourHow"));
  count_->setFont(common::fontOf(FontRole::Small));
  count_->setForegroundRole(QPalette::PlaceholderText);
  next_->setObjectName(QStringLiteral("primary"));
  auto* leave = new common::LinkButton(tr("End the tour"), card_);
  auto* column = new QVBoxLayout(card_);
  column->setContentsMargins(16, 14, 16, 12);
  column->setSpacing(8);
  column->addWidget(title_);
  column->addWidget(text_);
  column->addWidget(task_);
  column->addWidget(how_);
  auto* row = new QHBoxLayout;
  row->setSpacing(10);
  row->addWidget(count_);
  row->addWidget(leave);
  row->addStretch(1);
  row->addWidget(back_);
  row->addWidget(next_);
  column->addLayout(row);
  card_->setFixedWidth(cardWidth);
  for (QWidget* button :
       {static_cast<QWidget*>(back_), static_cast<QWidget*>(next_), static_cast<QWidget*>(leave)}) {
    button->setFocusPolicy(Qt::NoFocus);  // the keys are the tour's
  }
  connect(back_, &QPushButton::clicked, this, &Tour::back);
  connect(next_, &QPushButton::clicked, this, &Tour::next);
  connect(leave, &QPushButton::clicked, this, &Tour::end);
  watch_.setInterval(150);
  connect(&watch_, &QTimer::timeout, this, &Tour::watch);
  window->installEventFilter(this);
  hide();
}

namespace {

/// Not behind another tab. What shows its content in a viewport is itself covered by that.
bool isInSight(const QWidget& widget) {
  const auto* area = qobject_cast<const QAbstractScrollArea*>(&widget);
  return !widget.visibleRegion().isEmpty() ||
         (area != nullptr && !area->viewport()->visibleRegion().isEmpty());
}

}  // namespace

QWidget* Tour::targetOf(const TourStep& step) const {
  if (step.target.isEmpty()) return parentWidget();
  for (QWidget* widget : parentWidget()->findChildren<QWidget*>(step.target)) {
    if (widget->isVisible() && !isAncestorOf(widget) && isInSight(*widget)) return widget;
  }
  return nullptr;
}

int Tour::neighbour(int from, int by) {
  for (int i = from + by; i >= 0 && i < steps_.size(); i += by) {
    // What lies behind another tab, or is hidden, is brought to the front for its step.
    if (targetOf(steps_[i]) == nullptr) emit wanted(steps_[i].target);
    if (targetOf(steps_[i]) != nullptr) return i;
  }
  return -1;
}

void Tour::begin() {
  // A document that was just opened for the tour is not laid out yet.
  const bool waits = !steps_.isEmpty() && targetOf(steps_.front()) == nullptr && tries_ > 0;
  if (waits) {
    --tries_;
    emit wanted(steps_.front().target);
    return QTimer::singleShot(30, this, &Tour::begin);
  }
  const int first = neighbour(-1, 1);
  if (first < 0) return end();
  setGeometry(parentWidget()->rect());
  show(first);
  QWidget::show();
  raise();
  setFocus();
}

void Tour::next() {
  const int to = neighbour(step_, 1);
  if (to < 0) return end();
  show(to);
}

void Tour::back() {
  const int to = neighbour(step_, -1);
  if (to >= 0) show(to);
}

void Tour::show(int step) {
  step_ = step;
  const TourStep& now = steps_[step];
  title_->setText(now.title);
  text_->setText(now.text);
  count_->setText(tr("%1 of %2").arg(step + 1).arg(steps_.size()));
  emit wanted(now.target);
  done_ = false;
  task_->setVisible(!now.task.isEmpty());
  task_->setText(now.task);
  how_->hide();
  back_->setVisible(step > 0);
  next_->setText(step + 1 == steps_.size() ? tr("Done") : tr("Next"));
  // What was so before the step began is no reason to hurry on.
  if (now.done && !now.done())
    watch_.start();
  else
    watch_.stop();
  setAccessibleDescription(now.title + QStringLiteral(". ") + now.text);
  place();
}

// The card stands beside what it speaks of, where there is most room, and always inside of the
// window.
void Tour::place() {
  if (step_ < 0) return;
  const QWidget* target = targetOf(steps_[step_]);
  if (target == nullptr) return;
  const QPoint corner = target->mapTo(parentWidget(), QPoint(0, 0));
  spot_ = QRect(corner, target->size()).intersected(rect()).adjusted(-3, -3, 3, 3);
  const int inner = cardWidth - 32;
  text_->setFixedHeight(text_->heightForWidth(inner));
  for (QLabel* words : {task_, how_})
    if (!words->isHidden()) words->setFixedHeight(words->heightForWidth(inner));
  card_->adjustSize();
  const QSize size = card_->size();
  QPoint at(spot_.right() + gap, spot_.top() + 8);
  if (at.x() + size.width() > width() - 8) at.setX(spot_.left() - gap - size.width());
  if (at.x() < 8) {  // no room beside it: below, above, or over the edge with more room behind
    at = {spot_.center().x() - size.width() / 2, spot_.bottom() + gap};
    if (at.y() + size.height() > height() - 8) at.setY(spot_.top() - gap - size.height());
    if (at.y() < 8) at = {spot_.center().x() < width() / 2 ? width() : 0, spot_.top() + 8};
  }
  at.setX(qBound(8, at.x(), qMax(8, width() - size.width() - 8)));
  at.setY(qBound(8, at.y(), qMax(8, height() - size.height() - 8)));
  card_->move(at);
  // What is spoken of can be worked with: nothing lies over it.
  const QRegion hole(spot_.adjusted(3, 3, -3, -3));
  setMask(QRegion(rect()).subtracted(hole).united(card_->geometry()));
  // A dock that was brought to the front for its step came above the veil, too. And an update of
  // the window leaves out its opaque children: what the hole sets free is drawn by each of them.
  raise();
  for (QWidget* each : parentWidget()->findChildren<QWidget*>()) each->update();
}

/// When the task is done the person sees that it is, and the tour goes on.
void Tour::watch() {
  if (step_ < 0 || done_) return;
  if (spot_.isValid() && targetOf(steps_[step_]) != nullptr) {
    const QWidget* target = targetOf(steps_[step_]);
    const QPoint corner = target->mapTo(parentWidget(), QPoint(0, 0));
    if (QRect(corner, target->size()).intersected(rect()).adjusted(-3, -3, 3, 3) != spot_) place();
  }
  if (!steps_[step_].done || !steps_[step_].done()) return;
  done_ = true;
  watch_.stop();
  task_->setText(QStringLiteral("\u2713 ") + steps_[step_].task);
  QTimer::singleShot(900, this, [this, step = step_] {
    if (step == step_ && isVisible()) next();
  });
}

void Tour::end() {
  watch_.stop();
  hide();
  emit finished();
  deleteLater();
}

void Tour::paintEvent(QPaintEvent*) {
  const Theme theme = Theme::current();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  QPainterPath around, hole;
  around.addRect(rect());
  hole.addRoundedRect(spot_, 6, 6);
  QColor veil = theme.dark() ? theme.paper : theme.ink;
  veil.setAlphaF(0.45);
  painter.fillPath(around.subtracted(hole), veil);
  painter.setPen(QPen(theme.accent, 2));
  painter.setBrush(Qt::NoBrush);
  painter.drawRoundedRect(spot_, 6, 6);
}

void Tour::keyPressEvent(QKeyEvent* event) {
  switch (event->key()) {
    case Qt::Key_Right:
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
      next();
      break;
    case Qt::Key_Left:
    case Qt::Key_Backspace:
      back();
      break;
    case Qt::Key_Escape:
      end();
      break;
    default:
      break;
  }
}

void Tour::mousePressEvent(QMouseEvent*) { sayHow(); }

void Tour::sayHow() {
  if (step_ < 0) return;
  how_->setText(task_->isHidden() ? tr("%1 leads on.").arg(next_->text())
                                  : tr("Only what is not dimmed answers now. Do it there, or go on "
                                       "with %1.")
                                        .arg(next_->text()));
  how_->show();
  place();
}

bool Tour::eventFilter(QObject* watched, QEvent* event) {
  if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible()) {
    setGeometry(parentWidget()->rect());
    place();
  }
  return QWidget::eventFilter(watched, event);
}

}  // namespace stepwright::app

#include "moc_tour.cpp"
