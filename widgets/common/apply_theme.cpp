// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/apply_theme.h"

#include <QApplication>

#include "widgets/common/proxy_style.h"
#include "widgets/common/resources.h"

namespace stepwright::common {
namespace {

void setClassFonts(QApplication& application) {
  application.setFont(fontOf(FontRole::Body));
  for (const char* view : {"QTreeView", "QListView", "QTableView", "QTabBar", "QStatusBar"})
    QApplication::setFont(fontOf(FontRole::Table), view);
  QApplication::setFont(fontOf(FontRole::Small), "QHeaderView");
  QApplication::setFont(fontOf(FontRole::Table), "QToolTip");
}

void setClassPalettes(const Theme& theme) {
  QPalette field = theme.palette();
  for (auto group : {QPalette::Active, QPalette::Inactive}) {
    field.setColor(group, QPalette::Base, theme.input);
    field.setColor(group, QPalette::Highlight, theme.accent);
    field.setColor(group, QPalette::HighlightedText, theme.onAccent);
  }
  for (const char* editor : {"QLineEdit", "QTextEdit", "QPlainTextEdit", "QAbstractSpinBox"})
    QApplication::setPalette(field, editor);
  QPalette menu = theme.palette();
  menu.setColor(QPalette::Base, theme.card);
  menu.setColor(QPalette::Window, theme.card);
  QApplication::setPalette(menu, "QMenu");
}

}  // namespace

void applyTheme(QApplication& application, ThemeKind kind) {
  useResources();
  const Theme theme = Theme::of(kind);
  Theme::setCurrent(kind);
  application.setStyle(new ProxyStyle);
  QApplication::setPalette(theme.palette());
  setClassFonts(application);
  setClassPalettes(theme);
  application.setStyleSheet(theme.styleSheet());
}

}  // namespace stepwright::common
