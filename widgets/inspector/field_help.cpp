// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inspector/field_help.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>
#include <QRegularExpression>

#include "engine/json/parse.h"
#include "widgets/common/icons.h"
#include "widgets/common/said.h"
#include "widgets/common/theme.h"
#include "widgets/inspector/text.h"

namespace stepwright::inspector {
namespace {

using asl::Field;
using asl::FieldKind;

/// The words of this file, for translators.
struct Words {
  Q_DECLARE_TR_FUNCTIONS(FieldHelp)
};

QString numberText(double number) {
  return QLocale(QLocale::English).toString(number, 'f', number == qRound64(number) ? 0 : 1);
}

QString kindOf(const Field& field) {
  switch (field.kind) {
    case FieldKind::Text:
      return Words::tr("Text");
    case FieldKind::State:
      return Words::tr("The name of a state of the same machine");
    case FieldKind::Boolean:
      return Words::tr("true or false");
    case FieldKind::Integer:
      return Words::tr("A whole number");
    case FieldKind::Number:
      return Words::tr("A number");
    case FieldKind::Enumeration:
      return Words::tr("One of %1")
          .arg(toQt(field.choices).replace(QLatin1Char('|'), QLatin1String(", ")));
    case FieldKind::Path:
      return Words::tr("A path ($…), a context path ($$…) or a variable");
    case FieldKind::ReferencePath:
      return Words::tr("A path that names one place");
    case FieldKind::Template:
      return Words::tr("JSON with expressions in it");
    case FieldKind::Expression:
      return field.jsonPath ? Words::tr("JSON with expressions in it")
                            : Words::tr("JSON, or {% a JSONata expression %}");
    case FieldKind::Json:
      return Words::tr("Any JSON, taken as it is");
    case FieldKind::Timestamp:
      return Words::tr("A moment such as 2026-12-24T18:00:00Z");
    case FieldKind::Resource:
      return Words::tr("An ARN");
    case FieldKind::ErrorNames:
      return Words::tr("Error names");
    case FieldKind::Texts:
      return Words::tr("A list of texts");
    default:
      return Words::tr("An object with fields of its own");
  }
}

QString testInWords(const QString& test) {
  const int sign = test.indexOf(QRegularExpression(QStringLiteral("[=~]")));
  const QString name = test.left(sign).section(QLatin1Char('/'), -1);
  const QString words = test.mid(sign + 1).replace(
      QLatin1Char('|'), QLatin1Char(' ') + Words::tr("or") + QLatin1Char(' '));
  return Words::tr("%1 is %2").arg(name, words);
}

QString paragraph(const QString& text) {
  return text.isEmpty() ? QString() : QStringLiteral("<p>%1</p>").arg(text.toHtmlEscaped());
}

}  // namespace

QString defaultOf(const Field& field) {
  if (field.defaultValue.empty()) return {};
  const auto value = json::parse(field.defaultValue);
  return value && value->isString() ? toQt(value->string()) : toQt(field.defaultValue);
}

QString conditionOf(const Field& field) {
  QStringList ways;
  for (const auto& way : toQt(field.when).split(QStringLiteral(" or "), Qt::SkipEmptyParts)) {
    QStringList tests;
    for (const auto& test : way.split(QLatin1Char('&'))) tests << testInWords(test);
    ways << tests.join(QLatin1Char(' ') + Words::tr("and") + QLatin1Char(' '));
  }
  return ways.join(QLatin1Char(' ') + Words::tr("or") + QLatin1Char(' '));
}

QString ruleOf(const Field& field) {
  QString rule = kindOf(field);
  if (field.limited()) {
    const bool open = field.maximum > 1e15;
    rule += QLatin1Char(' ');
    rule +=
        open ? Words::tr("of at least %1").arg(numberText(field.minimum))
             : Words::tr("from %1 to %2").arg(numberText(field.minimum), numberText(field.maximum));
  }
  if (field.jsonPath != field.jsonata)
    rule += field.jsonata ? Words::tr(", JSONata only") : Words::tr(", JSONPath only");
  if (field.required) rule += Words::tr(", required");
  rule += QLatin1Char('.');
  if (const QString condition = conditionOf(field); !condition.isEmpty())
    rule += QLatin1Char(' ') + Words::tr("Only where %1.").arg(condition);
  return rule;
}

QString helpOf(const Field& field) {
  QString text = QStringLiteral("<b>%1</b>").arg(toQt(field.name).toHtmlEscaped());
  text += paragraph(common::said(asl::wordsOn(field)));
  text += paragraph(ruleOf(field));
  if (const QString usual = defaultOf(field); !usual.isEmpty())
    text += paragraph(Words::tr("Without it: %1").arg(usual));
  return QStringLiteral("<div style=\"max-width:300px\">%1</div>").arg(text);
}

MarkButton::MarkButton(const QString& icon, QWidget* parent)
    : QAbstractButton(parent), icon_(icon) {
  setFixedSize(16, 16);
  setCursor(Qt::PointingHandCursor);
  setFocusPolicy(Qt::NoFocus);  // F1 and the keys of the field do the same
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void MarkButton::paintEvent(QPaintEvent*) {
  const auto theme = common::Theme::current();
  QPainter painter(this);
  if (underMouse() && isEnabled()) {
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.hover);
    painter.drawRoundedRect(rect(), 4, 4);
  }
  common::paintIcon(painter, QRectF(2, 2, 12, 12), icon_, underMouse() ? theme.accent : theme.text3,
                    1.75);
}

void MarkButton::enterEvent(QEvent*) { update(); }
void MarkButton::leaveEvent(QEvent*) { update(); }

}  // namespace stepwright::inspector

#include "moc_field_help.cpp"
