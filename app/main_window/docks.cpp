// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window/docks.h"

#include <QAction>
#include <QApplication>
#include <QCoreApplication>
#include <QDockWidget>
#include <QEvent>
#include <QHoverEvent>
#include <QLayout>
#include <QMainWindow>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QTabBar>
#include <QTimer>
#include <algorithm>

#include "widgets/common/dock_title_bar.h"
#include "widgets/common/focus_order.h"
#include "widgets/common/icons.h"
#include "widgets/common/small_widgets.h"

namespace stepwright::app {

namespace {

QString n(const char* name) { return QString::fromLatin1(name); }

/// The places that docks share, as tabs. In a narrow window all of one side are one.
enum Spot { Nowhere, LeftTop, LeftBottom, RightTop, RightBottom, Strip, Bottom };

/// Where a dock stands, and the how many-eth tab it is there; the first is seen.
struct Standing {
  Spot spot = Nowhere;
  int tab = 0;
};

struct DockRow {
  const char* name;
  const char* title;
  const char* icon;
  Standing design, debug;
  /// It stands there once it is asked for; of what comes with a run, that was in this session.
  enum class Comes { Always, OnDemand, WithARun } comes = Comes::Always;
  QSize least = {};   ///< that it is given when it is asked for
  bool tall = false;  ///< for as long as it is there, its column goes down to the window's edge

  [[nodiscard]] bool onDemand() const { return comes != Comes::Always; }
};
constexpr auto OnDemand = DockRow::Comes::OnDemand, WithARun = DockRow::Comes::WithARun;

/// Every dock, in the order of the menu and of the keys Alt+1 and so on.
// clang-format off
constexpr DockRow kDocks[] = {
    {"dockPalette", QT_TRANSLATE_NOOP("DockTitles", "Palette"), "palette", {LeftTop, 0}, {}},
    {"dockOutline", QT_TRANSLATE_NOOP("DockTitles", "Outline"), "outline", {LeftBottom, 0}, {LeftBottom, 1}},
    {"dockProblems", QT_TRANSLATE_NOOP("DockTitles", "Problems"), "error", {Bottom, 0}, {Bottom, 0}},
    {"dockInspector", QT_TRANSLATE_NOOP("DockTitles", "Inspector"), "inspector", {RightTop, 0}, {RightTop, 1}},
    {"dockStack", QT_TRANSLATE_NOOP("DockTitles", "Stack"), "stack", {}, {LeftTop, 0}},
    {"dockBreakpoints", QT_TRANSLATE_NOOP("DockTitles", "Breakpoints"), "breakpoints", {Bottom, 4}, {LeftBottom, 0}},
    {"dockVariables", QT_TRANSLATE_NOOP("DockTitles", "Variables"), "variables", {}, {RightTop, 0}},
    {"dockEvaluator", QT_TRANSLATE_NOOP("DockTitles", "Evaluator"), "evaluator", {}, {RightTop, 2}},
    {"dockWatch", QT_TRANSLATE_NOOP("DockTitles", "Watch"), "watch", {}, {RightBottom, 0}},
    {"dockRuns", QT_TRANSLATE_NOOP("DockTitles", "Runs"), "runs", {}, {RightBottom, 1}},
    {"dockHistory", QT_TRANSLATE_NOOP("DockTitles", "History and Gantt"), "history", {Bottom, 1}, {Bottom, 1}},
    {"dockDataFlow", QT_TRANSLATE_NOOP("DockTitles", "Data flow"), "dataflow", {Bottom, 2}, {Bottom, 2}},
    {"dockMocks", QT_TRANSLATE_NOOP("DockTitles", "Mocks"), "mocks", {Bottom, 3}, {Bottom, 3}},
    {"dockTests", QT_TRANSLATE_NOOP("DockTitles", "Tests"), "tests", {Bottom, 3}, {Bottom, 3}},
    {"dockTasks", QT_TRANSLATE_NOOP("DockTitles", "Tasks"), "tasks", {Bottom, 7}, {Bottom, 0}},
    {"dockCallbacks", QT_TRANSLATE_NOOP("DockTitles", "Callbacks"), "callbacks", {Bottom, 5}, {Bottom, 4}},
    {"dockConsole", QT_TRANSLATE_NOOP("DockTitles", "Console"), "console", {Bottom, 6}, {Bottom, 5}},
    {"dockTimeline", QT_TRANSLATE_NOOP("DockTitles", "Timeline"), "", {}, {Strip, 0}},
    {"dockMapRun", QT_TRANSLATE_NOOP("DockTitles", "Map run"), "map-run", {Bottom, 8}, {Bottom, 7}, WithARun, {0, 400}},
    {"dockFind", QT_TRANSLATE_NOOP("DockTitles", "Find"), "search", {Bottom, 7}, {Bottom, 6}, OnDemand},
    {"dockFolder", QT_TRANSLATE_NOOP("DockTitles", "Folder"), "open", {LeftBottom, 1}, {LeftBottom, 2}, OnDemand},
    {"dockPlaceholders", QT_TRANSLATE_NOOP("DockTitles", "Placeholders"), "hole", {LeftBottom, 3}, {LeftBottom, 4}, OnDemand},
    {"dockUndo", QT_TRANSLATE_NOOP("DockTitles", "Undo list"), "undo", {LeftBottom, 2}, {LeftBottom, 3}, OnDemand},
    {"dockTrail", QT_TRANSLATE_NOOP("DockTitles", "Trail"), "trail", {}, {RightTop, 3}, WithARun},
    {"dockCoverage", QT_TRANSLATE_NOOP("DockTitles", "Coverage"), "coverage", {RightTop, 1}, {RightTop, 5}, OnDemand},
    {"dockChild", QT_TRANSLATE_NOOP("DockTitles", "Child"), "batch", {}, {RightTop, 4}, WithARun, {384, 680}, true},
    {"dockCompare", QT_TRANSLATE_NOOP("DockTitles", "Compare"), "compare", {Bottom, 8}, {Bottom, 7}, WithARun},
};
// clang-format on

/// What is looked at first while a run is debugged, though it is not the first of its tabs.
const QString kDebugged = QStringLiteral("dockHistory");

const DockRow& rowOf(const QString& name) {
  const auto* row = std::find_if(std::begin(kDocks), std::end(kDocks), [&](const DockRow& each) {
    return name == QLatin1String(each.name);
  });
  Q_ASSERT_X(row != std::end(kDocks), "Docks", qPrintable(name));
  return *row;
}

/// A dock with an edge of one pixel; where it floats, with a frame that it is held and resized by.
class Dock : public QDockWidget {
 public:
  Dock(const QString& title, QWidget* parent) : QDockWidget(title, parent) {
    setFrame(false);
    connect(this, &QDockWidget::topLevelChanged, this, [this](bool floats) { setFrame(floats); });
  }

 protected:
  /// Where it floats it is a window of its own, which Tab goes through as through any other.
  bool focusNextPrevChild(bool next) override {
    return isFloating() ? common::moveFocus(*this, next) : QDockWidget::focusNextPrevChild(next);
  }
  void paintEvent(QPaintEvent* event) override {
    QDockWidget::paintEvent(event);
    const auto theme = common::Theme::current();
    QPainter painter(this);
    if (isFloating()) painter.fillRect(rect(), theme.surface2);
    painter.setPen(isFloating() ? theme.text3 : theme.line);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
  }

 private:
  void setFrame(bool floats) {
    const int wide = floats ? 5 : 1;
    setContentsMargins(wide, wide, wide, wide);
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
  opened_.setSingleShot(true);
}

QDockWidget* Docks::add(const QString& name, QWidget* content) {
  const DockRow& row = rowOf(name);
  const QString title = QCoreApplication::translate("DockTitles", row.title);
  return row.debug.spot == Strip ? addStrip(name, title, content)
                                 : addPanel(name, title, n(row.icon), content);
}

QDockWidget* Docks::addPanel(const QString& name, const QString& title, const QString& icon,
                             QWidget* content) {
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
  window_.addDockWidget(Qt::LeftDockWidgetArea, dock);  // arrange() puts it in its place
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

void Docks::setHeight(const QString& name, int height) {
  window_.resizeDocks({find(name)}, {height}, Qt::Vertical);
}

QList<QDockWidget*> Docks::below() const {
  QList<QDockWidget*> docks;
  for (const QString& name : at(Bottom)) {
    QDockWidget* dock = find(name);
    const bool there = !dock->isFloating() && !dock->isHidden() &&
                       window_.dockWidgetArea(dock) == Qt::BottomDockWidgetArea;
    if (there && !window_.tabifiedDockWidgets(dock).isEmpty()) docks << dock;
  }
  return docks;
}

void Docks::setFolded(bool folded) {
  if (folded == folded_) return;
  if (folded)
    for (const QDockWidget* dock : below())
      if (dock->height() > 1 && dock->isVisible()) height_ = qMax(height_, dock->height());
  folded_ = folded;
  fold();
  emit foldedChanged(folded);
}

/// What has no content and no head takes no room; its tab stays.
void Docks::fold() {
  constexpr int usual = 131;
  const QList<QDockWidget*> docks = below();
  for (QDockWidget* dock : qAsConst(docks_)) {
    const bool away = folded_ && docks.contains(dock);
    if (dock->maximumHeight() == (away ? 1 : QWIDGETSIZE_MAX)) continue;
    dock->widget()->setVisible(!away);
    dock->setMaximumHeight(away ? 1 : QWIDGETSIZE_MAX);
  }
  if (docks.isEmpty() || folded_) return;
  window_.resizeDocks({docks.first()}, {height_ > 0 ? height_ : usual}, Qt::Vertical);
  height_ = 0;
}

void Docks::raise(const QString& name) {
  QDockWidget* dock = find(name);
  if (dock == nullptr) return;
  raised_ = true;
  asked_ << name;
  // One that the perspective has no place for would lie over the window, as a part of it; where the
  // places are those of the last time, Qt puts it above the palette, which it has no room for.
  const DockRow& row = rowOf(name);
  const bool planned =
      (perspective_ == Perspective::Design ? row.design : row.debug).spot != Nowhere;
  const bool nowhere = window_.dockWidgetArea(dock) == Qt::NoDockWidgetArea;
  if (!dock->isFloating() && (nowhere || (!planned && dock->isHidden()))) {
    letGoOfSeparators();
    window_.removeDockWidget(dock);
    window_.tabifyDockWidget(find(at(RightTop).first()), dock);
  }
  dock->show();  // only then it is one of those below
  if (folded_ && below().contains(dock)) setFolded(false);
  dock->raise();
  if (!dock->isFloating()) fit(name);
  fitAsked();  // what is given to one is taken from others
}

void Docks::fitAsked() {
  for (const QString& name : qAsConst(asked_))
    if (!find(name)->visibleRegion().isEmpty() && !find(name)->isFloating()) fit(name);
}

void Docks::fit(const QString& name) {
  QDockWidget* dock = find(name);
  const DockRow& row = rowOf(name);
  if (row.tall) {
    setCorners();
    window_.layout()->activate();  // it has more room from now on
  }
  if (dock->height() < row.least.height())
    window_.resizeDocks({dock}, {row.least.height()}, Qt::Vertical);
  if (dock->width() < row.least.width() && !narrow_)
    window_.resizeDocks({dock}, {row.least.width()}, Qt::Horizontal);
}

void Docks::dismiss(const QString& name) {
  asked_.remove(name);
  if (QDockWidget* dock = find(name)) dock->hide();
}

QString Docks::seenBelow() const {
  if (folded_) return {};
  for (const QDockWidget* dock : below())
    if (!dock->visibleRegion().isEmpty()) return dock->objectName();
  return {};
}

void Docks::enter(const QString& name) {
  raise(name);
  QDockWidget* dock = find(name);
  if (dock == nullptr) return;
  QWidget* content = dock->widget();
  // What it names itself, else what comes first.
  if (QWidget* meant = content->focusProxy(); meant != nullptr && meant->isVisible())
    return meant->setFocus(Qt::ShortcutFocusReason);
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
    connect(toggle, &QAction::triggered, dock, [this, dock](bool on) {
      if (on) raise(dock->objectName());
    });
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
  letGoOfSeparators();
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

/// QMainWindow knows the separator under the pointer, and one that is being moved, by its place
/// among the docks. Where that place is gone, the next key or movement ends the program.
void Docks::letGoOfSeparators() {
  const QPoint nowhere(-1, -1);
  QHoverEvent leave(QEvent::HoverLeave, nowhere, nowhere);
  QCoreApplication::sendEvent(&window_, &leave);
  QMouseEvent release(QEvent::MouseButtonRelease, nowhere, Qt::LeftButton, Qt::NoButton, {});
  QCoreApplication::sendEvent(&window_, &release);
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
  letGoOfSeparators();
  before_.clear();
  front_.clear();
  perspective_ = perspective;
  kept_ = kept;
  for (QDockWidget* dock : qAsConst(docks_)) {
    dock->setFloating(false);  // what is taken away while it floats floats for ever
    dock->hide();
    window_.removeDockWidget(dock);
  }
  setCorners();
  placeAll();
  raised_ = false;
  if (!kept.isEmpty() && window_.restoreState(kept)) {
    hideUnasked();
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
      if (perspective == Perspective::Debug) find(kDebugged)->raise();
    }
    sizeAll(perspective);
    fitAsked();
  });
}

/// What comes with a run has nothing to show before there was one, though it stood there when the
/// program ended.
void Docks::hideUnasked() {
  for (const DockRow& row : kDocks) {
    QDockWidget* dock = row.comes == WithARun ? find(n(row.name)) : nullptr;
    if (dock == nullptr || dock->isHidden() || asked_.contains(n(row.name))) continue;
    dock->hide();
    // It may have been in front of the others there.
    const Spot spot = perspective_ == Perspective::Design ? row.design.spot : row.debug.spot;
    if (spot == RightTop) find(at(spot).first())->raise();
  }
}

void Docks::setCorners() {
  const bool wide = perspective_ == Perspective::Debug;  // the bottom takes the whole width
  const bool tall = std::any_of(std::begin(kDocks), std::end(kDocks), [this](const DockRow& row) {
    const QDockWidget* dock = row.tall ? find(n(row.name)) : nullptr;
    return dock != nullptr && !dock->isHidden() && !dock->isFloating();
  });
  const std::pair<Qt::Corner, Qt::DockWidgetArea> corners[] = {
      {Qt::TopLeftCorner, Qt::LeftDockWidgetArea},
      {Qt::TopRightCorner, Qt::RightDockWidgetArea},
      {Qt::BottomLeftCorner, wide ? Qt::BottomDockWidgetArea : Qt::LeftDockWidgetArea},
      {Qt::BottomRightCorner, wide && !tall ? Qt::BottomDockWidgetArea : Qt::RightDockWidgetArea}};
  for (const auto& [corner, area] : corners)
    if (window_.corner(corner) != area) window_.setCorner(corner, area);
}

QStringList Docks::at(int spot) const {
  const bool design = perspective_ == Perspective::Design;
  QList<std::pair<int, QString>> found;
  for (const DockRow& row : kDocks) {
    const Standing& standing = design ? row.design : row.debug;
    Spot there = standing.spot;
    int tab = standing.tab;
    if (narrow_ && (there == RightBottom || (design && there == LeftBottom))) {
      there = RightTop;
      tab += 100;  // behind those that stand there anyway
    }
    if (there == spot && find(n(row.name)) != nullptr) found.append({tab, n(row.name)});
  }
  std::sort(found.begin(), found.end());
  QStringList names;
  for (const auto& each : found) names << each.second;
  return names;
}

void Docks::placeAll() {
  const auto fronts = [this](std::initializer_list<Spot> spots) {
    QStringList names;
    for (const Spot spot : spots) names << at(spot).mid(0, 1);
    return names;
  };
  place(Qt::LeftDockWidgetArea, fronts({LeftTop, LeftBottom}));
  place(Qt::RightDockWidgetArea, fronts({RightTop, RightBottom}));
  place(Qt::BottomDockWidgetArea, fronts({Strip, Bottom}));
  for (const Spot spot : {RightTop, RightBottom, Bottom, LeftBottom}) stack(at(spot));
  for (const DockRow& row : kDocks)
    if (QDockWidget* dock = row.onDemand() ? find(n(row.name)) : nullptr) dock->hide();
  if (perspective_ == Perspective::Debug) raise(kDebugged);
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
    constexpr int roomy = 1360;  // from here on two lines of an action stand whole in the palette
    size({n("dockOutline"), n("dockInspector")}, {window_.width() < roomy ? 208 : 272, 404},
         Qt::Horizontal);
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
  setCorners();
  dressTabs();
  if (folded_) fold();
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

/// A click on a folded tab opens it, a double click folds it up.
void Docks::listenTo(QTabBar& bar) {
  constexpr const char* heard = "foldsHeard";
  if (bar.property(heard).toBool()) return;
  bar.setProperty(heard, true);
  const auto isBelow = [this, &bar](int tab) {
    for (const QDockWidget* dock : below())
      if (dock->windowTitle() == bar.tabText(tab)) return true;
    return false;
  };
  connect(&bar, &QTabBar::tabBarClicked, this, [this, isBelow](int tab) {
    if (folded_ && isBelow(tab)) {
      opened_.start(QApplication::doubleClickInterval());
      QTimer::singleShot(0, this, [this] { setFolded(false); });
    }
  });
  connect(&bar, &QTabBar::tabBarDoubleClicked, this, [this, isBelow](int tab) {
    if (!folded_ && isBelow(tab) && !opened_.isActive()) setFolded(true);
  });
}

void Docks::dressTabs() {
  // The window makes the tab bars itself and knows only titles: icons and counts are put on here.
  for (QTabBar* bar : window_.findChildren<QTabBar*>(QString(), Qt::FindDirectChildrenOnly)) {
    dress(*bar);
    listenTo(*bar);
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
          if (badge->width() != badge->sizeHint().width()) {
            badge->resize(badge->sizeHint());
            bar->setTabButton(tab, QTabBar::RightSide, badge);  // which lays out the tabs anew
          }
          if (counts_.value(name) == 0) bar->setTabButton(tab, QTabBar::RightSide, nullptr);
        }
      }
    }
  }
}

}  // namespace stepwright::app

#include "moc_docks.cpp"
