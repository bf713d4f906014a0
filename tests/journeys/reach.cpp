// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/reach.h"

#include <QApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QScrollArea>
#include <QTabBar>
#include <QTabWidget>

#include "tests/journeys/typist.h"
#include "widgets/canvas/drawing.h"
#include "widgets/canvas/graph_view.h"
#include "widgets/inspector/inspector.h"
#include "widgets/inspector/payload_tree.h"
#include "widgets/outline/outline_view.h"

namespace stepwright::journeys {

namespace {

bool isWritable(const QWidget& widget) {
  if (!widget.isVisible() || !widget.isEnabled()) return false;
  if (const auto* line = qobject_cast<const QLineEdit*>(&widget)) return !line->isReadOnly();
  const auto* text = qobject_cast<const QPlainTextEdit*>(&widget);
  return text != nullptr && !text->isReadOnly();
}

void scrollTo(QWidget& widget) {
  for (QWidget* up = widget.parentWidget(); up != nullptr; up = up->parentWidget()) {
    if (auto* area = qobject_cast<QScrollArea*>(up)) area->ensureWidgetVisible(&widget);
  }
  Typist::settle();
}

}  // namespace

QString textIn(const QWidget& field) {
  if (const auto* line = qobject_cast<const QLineEdit*>(&field)) return line->text();
  const auto* text = qobject_cast<const QPlainTextEdit*>(&field);
  return text != nullptr ? text->toPlainText() : QString();
}

QTabWidget& Reach::tabs() { return *window_.findChild<QTabWidget*>(QStringLiteral("documents")); }

std::vector<app::DocumentPage*> Reach::pages() {
  std::vector<app::DocumentPage*> all;
  for (int tab = 0; tab < tabs().count(); ++tab) {
    auto* page = qobject_cast<app::DocumentPage*>(tabs().widget(tab));
    if (page != nullptr) all.push_back(page);
  }
  return all;
}

QString Reach::keyOf(app::DocumentPage& page) {
  return page.model().path().isEmpty() ? page.model().title() : page.model().path();
}

inspector::Inspector& Reach::form() { return *window_.findChild<inspector::Inspector*>(); }

bool Reach::clickInOutline(const QString& state) {
  auto* outline = window_.findChild<outline::OutlineView*>();
  const auto& rows = *outline->model();
  const auto found = rows.match(rows.index(0, 0), Qt::DisplayRole, state, 1,
                                Qt::MatchExactly | Qt::MatchRecursive);
  if (found.isEmpty()) return false;
  outline->scrollTo(found.front());
  Typist::click(*outline->viewport(), outline->visualRect(found.front()).center());
  return true;
}

bool Reach::clickOnCanvas(const QString& state) {
  auto& graph = window_.page()->graph();
  const int node = graph.drawing().nodeOf(state);
  if (node < 0) return false;
  graph.reveal(state);
  const QPointF middle = graph.drawing().nodes.at(node).rect.center();
  Typist::click(*graph.viewport(), graph.mapFromScene(middle));
  return true;
}

void Reach::openTab(const QString& name) {
  auto* tabs = form().findChild<QTabBar*>(QStringLiteral("inspectorTabs"));
  for (int tab = 0; tab < tabs->count(); ++tab) {
    if (tabs->tabData(tab).toString() != name || tabs->currentIndex() == tab) continue;
    if (tabs->rect().contains(tabs->tabRect(tab)))
      Typist::click(*tabs, tabs->tabRect(tab).center());
    else
      tabs->setCurrentIndex(tab);  // it is scrolled to
    return Typist::settle();
  }
}

QWidget* Reach::fieldNamed(const QString& label) {
  for (auto* widget : form().findChildren<QWidget*>()) {
    if (!isWritable(*widget)) continue;
    for (QWidget* around = widget; around != &form(); around = around->parentWidget())
      if (around->accessibleName() == label) return widget;
  }
  return nullptr;
}

QWidget* Reach::goTo(const TypedField& field, const QString& state) {
  using Kind = TypedField::Kind;
  if (field.kind == Kind::CanvasName) return openCanvasName(state);
  const auto openItsTab = [&] {
    if (field.kind != Kind::Name) openTab(QLatin1String(field.tab));
  };
  const QString label = QLatin1String(field.label);
  if (field.kind == Kind::Row) {
    openItsTab();
    const auto key = QString::fromStdString(field.place.way).section(QLatin1Char('/'), -1);
    QWidget* row = openRow(label, key);
    return row != nullptr ? row
                          : openRow(label, key);  // the first click may have made the tree anew
  }
  // What the click makes the field before it commit may make the form anew, with another tab in
  // front: it is clicked again.
  for (int tries = 0; tries < 2; ++tries) {
    openItsTab();
    QPointer<QWidget> widget = fieldNamed(label);
    if (widget == nullptr) return nullptr;
    scrollTo(*widget);
    if (widget != nullptr) Typist::click(*widget, QPoint(12, widget->height() / 2));
    Typist::settle();
    if (widget != nullptr && QApplication::focusWidget() == widget) return widget;
  }
  return nullptr;
}

QWidget* Reach::openRow(const QString& field, const QString& key) {
  for (auto* rows : form().findChildren<inspector::PayloadTree*>()) {
    if (rows->accessibleName() != field + QStringLiteral(" as a tree") || !rows->isVisible())
      continue;
    scrollTo(*rows);
    const auto found = rows->findItems(key, Qt::MatchExactly);
    if (found.isEmpty()) return nullptr;
    const auto cell = rows->model()->index(rows->indexOfTopLevelItem(found.front()),
                                           inspector::PayloadTree::ValueColumn);
    const QPointer<QWidget> tree = rows;
    Typist::click(*rows->viewport(), rows->visualRect(cell).topLeft() + QPoint(8, 8));
    Typist::settle();
    // Where the click was lost with the old rows, F2 would name the state.
    if (tree == nullptr || rows->currentItem() == nullptr) return nullptr;
    Typist::key(Qt::Key_F2);
    auto* line = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    return line != nullptr && tree != nullptr && tree->isAncestorOf(line) ? line : nullptr;
  }
  return nullptr;
}

QWidget* Reach::openCanvasName(const QString& state) {
  if (!clickOnCanvas(state)) return nullptr;
  Typist::key(Qt::Key_F2);
  return qobject_cast<QLineEdit*>(QApplication::focusWidget());
}

}  // namespace stepwright::journeys
