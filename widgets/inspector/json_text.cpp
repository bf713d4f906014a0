// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inspector/json_text.h"

#include <QScrollBar>

#include "engine/json/parse.h"
#include "engine/json/print.h"
#include "widgets/common/theme.h"
#include "widgets/inspector/text.h"

namespace stepwright::inspector {
namespace {

constexpr int lineOfCode = 18;
constexpr int mostJsonLines = 14;

/// An expression stands without the quotes of its string: they are ours to add.
bool isJsonataText(const QString& text) {
  return text.startsWith(QLatin1String("{%")) && text.endsWith(QLatin1String("%}"));
}

QString shownJson(const json::Value& value) {
  if (value.isString() && isJsonataText(toQt(value.string()))) return toQt(value.string());
  return toQt(json::printPretty(value));
}

}  // namespace

JsonText::JsonText(QWidget* parent) : FieldText(parent) {
  setFont(common::fontOf(common::FontRole::Code));
  setTabChangesFocus(true);
  setLineWrapMode(QPlainTextEdit::NoWrap);
  connect(this, &QPlainTextEdit::textChanged, this, &JsonText::fitHeight);
  connect(this, &FieldText::entered, this, &JsonText::take);
  // The bar below long lines must not cover the only one.
  connect(horizontalScrollBar(), &QScrollBar::rangeChanged, this, &JsonText::fitHeight);
  fitHeight();
}

void JsonText::setValue(const json::Value* value) {
  setShown(value == nullptr ? QString() : shownJson(*value));
  if (!isPending()) emit complained({});
}

void JsonText::commit() {
  emit complained({});
  FieldText::commit();
}

void JsonText::take(const QString& typed) {
  const QString bare = typed.trimmed();
  if (bare.isEmpty()) return emit committed({});
  const auto value = json::parse(fromQt(bare));
  if (value || isJsonataText(bare)) {
    emit committed(value ? bare : toQt(json::quote(fromQt(bare))));
  } else {
    emit complained(tr("This is not JSON yet: %1.").arg(toQt(value.error().message)));
  }
}

void JsonText::fitHeight() {
  const int lines = qBound(1, document()->blockCount(), mostJsonLines);
  const QScrollBar* bar = horizontalScrollBar();
  setFixedHeight(lines * lineOfCode + 10 + (bar->maximum() > 0 ? bar->sizeHint().height() : 0));
}

}  // namespace stepwright::inspector

#include "moc_json_text.cpp"
