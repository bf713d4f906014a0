// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window/docks.h"

#include <QAction>
#include <QDockWidget>
#include <QEvent>
#include <QMainWindow>
#include <QMenu>
#include <QPainter>
#include <QTabBar>
#include <QTimer>

#include "widgets/common/dock_title_bar.h"
#include "widgets/common/focus_order.h"
#include "widgets/common/icons.h"
#include "widgets/common/small_widgets.h"

namespace stepwright::app {

namespace {

QString n(const char* name) { return QString::fromLatin1(name); }

/// A dock with an edge of one pixel.
class Dock : public QDockWidget {
 public:
  Dock(const QString& title, QWidget* parent) : QDockWidget(title, parent) {
    setContentsMargins(1, 1, 1, 1);
  }

 protected:
  /// Where it floats it is a window of its own, which Tab goes through as through any other.
  bool focusNextPrevChild(bool next) override {
    return isFloating() ? common::moveFocus(*this, next) : QDockWidget::focusNextPrevChild(next);
  }
  void paintEvent(QPaintEvent* event) override {
    QDockWidget::paintEvent(event);
    QPainter painter(this);
    painter.setPen(common::Theme::current().line);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
  }
};

/// A head of no height, for a dock whose tab already says its name.
class Blank : public QWidget {
 public:
  using QWidget::QWidget;
  QSize sizeHint() const override { return {0, 0}; }
  QSize minimumSizeHint() const override { return {0, 0}; }
};

}  // namespace

Docks::Docks(QMainWindow& window) : QObject(&window), window_(window) {
  window.setDockNestingEnabled(true);
  window.setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
  window.installEventFilter(this);
}

QDockWidget* Docks::add(const QString& name, const QString& title, const QString& icon,
                        QWidget* content, Qt::DockWidgetArea area) {
  auto* dock = new Dock(title, &window_);
  dock->setObjectName(name);
  dock->setWidget(content);
  dock->setWindowIcon(common::icon(icon));
  auto* head = new common::DockTitleBar(dock);
  dock->setTitleBarWidget(head);
  heads_[dock] = head;
  blanks_[dock] = new Blank(dock);
  blanks_[dock]->hide();
  docks_[name] = dock;
  icons_[name] = icon;
  order_ << dock;
  window_.addDockWidget(area, dock);
  for (auto signal : {&QDockWidget::visibilityChanged, &QDockWidget::topLevelChanged}) {
    connect(dock, signal, this, [this] { QTimer::singleShot(0, this, &Docks::refresh); });
  }
  dock->installEventFilter(this);
  return dock;
}

QDockWidget* Docks::addStrip(const QString& name, const QString& title, QWidget* content) {
  auto* dock = new Dock(title, &window_);
  dock->setObjectName(name);
  dock->setWidget(content);
  dock->setFeatures(QDockWidget::NoDockWidgetFeatures);
  dock->setTitleBarWidget(new Blank(dock));
  const QString why = tr("%1 comes and goes with its perspective.").arg(title);
  dock->toggleViewAction()->setStatusTip(why);
  dock->toggleViewAction()->setToolTip(why);
  content->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
  docks_[name] = dock;
  window_.addDockWidget(Qt::BottomDockWidgetArea, dock);
  return dock;
}

void Docks::setCount(const QString& name, int count) {
  counts_[name] = count;
  if (auto* head = heads_.value(find(name))) head->setCount(count);
  dressTabs();
}

void Docks::raise(const QString& name) {
  QDockWidget* dock = find(name);
  if (dock == nullptr) return;
  raised_ = true;
  dock->show();
  dock->raise();
}

void Docks::enter(const QString& name) {
  raise(name);
  QDockWidget* dock = find(name);
  if (dock == nullptr) return;
  QWidget* content = dock->widget();
  for (QWidget* stop : common::focusOrder(*content)) {
    // Tabs come first, but it is what they show that one wants to type in.
    if (qobject_cast<QTabBar*>(stop) == nullptr) return stop->setFocus(Qt::ShortcutFocusReason);
  }
  content->setFocus(Qt::ShortcutFocusReason);
}

void Docks::fillMenu(QMenu& menu) {
  int number = 1;
  for (QDockWidget* dock : qAsConst(order_)) {
    QAction* toggle = dock->toggleViewAction();
    toggle->setToolTip(tr("Show or hide %1").arg(dock->windowTitle()));
    menu.addAction(toggle);
    auto* focus = new QAction(tr("Go to %1").arg(dock->windowTitle()), &window_);
    focus->setObjectName(n("focus") + dock->objectName());
    focus->setToolTip(tr("Put the keyboard into %1").arg(dock->windowTitle()));
    if (number <= 9) focus->setShortcut(QKeySequence(Qt::ALT | (Qt::Key_0 + number++)));
    connect(focus, &QAction::triggered, dock, [this, dock] { enter(dock->objectName()); });
    window_.addAction(focus);
    focusActions_ << focus;
  }
}

void Docks::setHidden(bool hidden) {
  if (hidden == !before_.isEmpty()) return;
  if (hidden) {
    before_ = window_.saveState();
    seen_ = window_.isVisible();
    for (QDockWidget* dock : qAsConst(docks_)) dock->hide();
    return;
  }
  // Before the window was shown the docks had no sizes worth keeping.
  if (!seen_) return arrange(perspective_, kept_);
  window_.restoreState(before_);
  before_.clear();
  QTimer::singleShot(0, this, &Docks::refresh);
}

void Docks::setNarrow(bool narrow, const QByteArray& kept) {
  if (narrow == narrow_) return;
  narrow_ = narrow;
  if (before_.isEmpty()) return arrange(perspective_, kept);
  kept_ = kept;
  seen_ = false;
}

QByteArray Docks::state() const {
  if (before_.isEmpty()) return window_.saveState();
  return seen_ ? before_ : kept_;
}

void Docks::place(Qt::DockWidgetArea area, const QStringList& names) {
  QDockWidget* above = nullptr;
  for (const QString& name : names) {
    QDockWidget* dock = find(name);
    if (dock == nullptr) continue;
    dock->setFloating(false);
    window_.removeDockWidget(dock);
    window_.addDockWidget(area, dock);
    if (above != nullptr) window_.splitDockWidget(above, dock, Qt::Vertical);
    dock->show();
    above = dock;
  }
}

void Docks::stack(const QStringList& names) {
  QDockWidget* first = nullptr;
  for (const QString& name : names) {
    QDockWidget* dock = find(name);
    if (dock == nullptr) continue;
    if (first == nullptr) {
      first = dock;
      continue;
    }
    dock->setFloating(false);
    window_.removeDockWidget(dock);
    window_.tabifyDockWidget(first, dock);
    dock->show();
  }
  if (first == nullptr) return;
  first->raise();
  front_ << first;
}

void Docks::arrange(Perspective perspective, const QByteArray& kept) {
  before_.clear();
  front_.clear();
  perspective_ = perspective;
  kept_ = kept;
  for (QDockWidget* dock : qAsConst(docks_)) {
    dock->hide();
    window_.removeDockWidget(dock);
  }
  perspective == Perspective::Design ? arrangeDesign() : arrangeDebug();
  raised_ = false;
  if (!kept.isEmpty() && window_.restoreState(kept)) {
    QTimer::singleShot(0, this, &Docks::refresh);
    return;
  }
  sizeAll(perspective);
  // Once more when the docks have found their places: what was just shown has no size to speak of
  // yet.
  QTimer::singleShot(0, this, [this, perspective] {
    refresh();
    if (!before_.isEmpty() || perspective != perspective_) return;
    if (!raised_) {
      for (QDockWidget* dock : qAsConst(front_)) dock->raise();
      if (perspective == Perspective::Debug) find(n("dockHistory"))->raise();
    }
    sizeAll(perspective);
  });
}

void Docks::arrangeDesign() {
  for (const Qt::Corner corner : {Qt::TopLeftCorner, Qt::BottomLeftCorner}) {
    window_.setCorner(corner, Qt::LeftDockWidgetArea);
  }
  for (const Qt::Corner corner : {Qt::TopRightCorner, Qt::BottomRightCorner}) {
    window_.setCorner(corner, Qt::RightDockWidgetArea);
  }
  if (narrow_) {
    place(Qt::LeftDockWidgetArea, {n("dockPalette")});
    place(Qt::RightDockWidgetArea, {n("dockInspector")});
    stack({n("dockInspector"), n("dockOutline"), n("dockFolder"), n("dockUndo")});
  } else {
    place(Qt::LeftDockWidgetArea, {n("dockPalette"), n("dockOutline")});
    place(Qt::RightDockWidgetArea, {n("dockInspector")});
  }
  place(Qt::BottomDockWidgetArea, {n("dockProblems")});
  stack({n("dockProblems"), n("dockHistory"), n("dockGantt"), n("dockDataFlow"), n("dockMocks"),
         n("dockBreakpoints"), n("dockCallbacks"), n("dockConsole"), n("dockFind")});
  if (!narrow_) stack({n("dockOutline"), n("dockFolder"), n("dockUndo")});
  hideOnDemand();
}

void Docks::arrangeDebug() {
  window_.setCorner(Qt::BottomLeftCorner, Qt::BottomDockWidgetArea);
  window_.setCorner(Qt::BottomRightCorner, Qt::BottomDockWidgetArea);
  place(Qt::LeftDockWidgetArea, {n("dockStack"), n("dockBreakpoints")});
  if (narrow_) {
    place(Qt::RightDockWidgetArea, {n("dockVariables")});
    stack({n("dockVariables"), n("dockInspector"), n("dockEvaluator"), n("dockWatch"),
           n("dockRuns")});
  } else {
    place(Qt::RightDockWidgetArea, {n("dockVariables"), n("dockWatch")});
    stack({n("dockVariables"), n("dockInspector"), n("dockEvaluator")});
    stack({n("dockWatch"), n("dockRuns")});
  }
  place(Qt::BottomDockWidgetArea, {n("dockTimeline"), n("dockProblems")});
  stack({n("dockProblems"), n("dockHistory"), n("dockGantt"), n("dockDataFlow"), n("dockMocks"),
         n("dockCallbacks"), n("dockConsole")});
  stack({n("dockHistory"), n("dockFind")});
  stack({n("dockBreakpoints"), n("dockOutline"), n("dockFolder"), n("dockUndo")});
  hideOnDemand();
  raise(n("dockHistory"));
  raise(n("dockBreakpoints"));
}

void Docks::hideOnDemand() {
  for (const QString& name : {n("dockFind"), n("dockFolder"), n("dockUndo")}) {
    if (QDockWidget* dock = find(name)) dock->hide();
  }
}

void Docks::size(const QStringList& names, const QList<int>& sizes, Qt::Orientation way) {
  QList<QDockWidget*> docks;
  QList<int> kept;
  for (int i = 0; i < names.size(); ++i) {
    if (find(names[i]) == nullptr) continue;
    docks << find(names[i]);
    kept << sizes[i];
  }
  window_.resizeDocks(docks, kept, way);
}

void Docks::sizeAll(Perspective perspective) {
  if (narrow_) {
    const bool design = perspective == Perspective::Design;
    size({design ? n("dockPalette") : n("dockStack"), n("dockInspector")}, {design ? 54 : 180, 290},
         Qt::Horizontal);
    size({design ? n("dockProblems") : n("dockHistory")}, {design ? 131 : 180}, Qt::Vertical);
    return;
  }
  if (perspective == Perspective::Design) {
    size({n("dockOutline"), n("dockInspector")}, {208, 340}, Qt::Horizontal);
    size({n("dockPalette"), n("dockOutline")}, {624, 178}, Qt::Vertical);
    size({n("dockProblems")}, {131}, Qt::Vertical);
    return;
  }
  size({n("dockStack"), n("dockVariables")}, {244, 324}, Qt::Horizontal);
  size({n("dockStack"), n("dockBreakpoints")}, {226, 298}, Qt::Vertical);
  size({n("dockTimeline"), n("dockHistory")}, {40, 232}, Qt::Vertical);
}

bool Docks::eventFilter(QObject* watched, QEvent* event) {
  const auto type = event->type();
  if (watched == &window_ && (type == QEvent::LayoutRequest || type == QEvent::Show) &&
      !refreshing_) {
    QTimer::singleShot(0, this, &Docks::refresh);
  }
  return QObject::eventFilter(watched, event);
}

void Docks::refresh() {
  if (refreshing_) return;
  refreshing_ = true;
  for (auto head = heads_.cbegin(); head != heads_.cend(); ++head) {
    QDockWidget* dock = head.key();
    bool tabbed = false;
    if (!dock->isFloating()) {
      for (const QDockWidget* other : window_.tabifiedDockWidgets(dock)) {
        tabbed = tabbed || !other->isHidden();
      }
    }
    tabbed = tabbed || (narrow_ && dock == find(n("dockPalette")) && !dock->isFloating());
    QWidget* wanted = tabbed ? blanks_[dock] : static_cast<QWidget*>(head.value());
    if (dock->titleBarWidget() == wanted) continue;
    dock->titleBarWidget()->hide();
    dock->setTitleBarWidget(wanted);
    wanted->show();
  }
  dressTabs();
  refreshing_ = false;
}

namespace {

/// Sets what differs and no more: each of these setters asks for a new layout, which asks for a
/// refresh, and the window would never come to rest.
void dress(QTabBar& bar) {
  constexpr QSize size(14, 14);
  if (bar.iconSize() != size) bar.setIconSize(size);
  if (bar.elideMode() != Qt::ElideNone) bar.setElideMode(Qt::ElideNone);
  if (!bar.usesScrollButtons()) bar.setUsesScrollButtons(true);
  if (bar.expanding()) bar.setExpanding(false);
}

}  // namespace

void Docks::dressTabs() {
  // The window makes the tab bars itself and knows only titles: icons and counts are put on here.
  for (QTabBar* bar : window_.findChildren<QTabBar*>(QString(), Qt::FindDirectChildrenOnly)) {
    dress(*bar);
    for (int tab = 0; tab < bar->count(); ++tab) {
      for (QDockWidget* dock : qAsConst(order_)) {
        if (dock->windowTitle() != bar->tabText(tab)) continue;
        const QString name = dock->objectName();
        if (bar->tabIcon(tab).isNull()) {
          bar->setTabIcon(tab, common::icon(icons_[name], &common::Theme::text2));
        }
        auto* badge = dynamic_cast<common::CountBadge*>(bar->tabButton(tab, QTabBar::RightSide));
        if (badge == nullptr && counts_.value(name) > 0) {
          badge = new common::CountBadge(bar);
          bar->setTabButton(tab, QTabBar::RightSide, badge);
        }
        if (badge != nullptr) {
          badge->setCount(counts_.value(name));
          if (counts_.value(name) == 0) bar->setTabButton(tab, QTabBar::RightSide, nullptr);
        }
      }
    }
  }
}

}  // namespace stepwright::app
