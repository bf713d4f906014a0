// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/code/code_style.h"

#include <Qsci/qscilexerjson.h>
#include <Qsci/qscilexeryaml.h>
#include <algorithm>

#include <QPainter>
#include <QtMath>

#include "widgets/code/plain_font.h"
#include "widgets/code/scintilla.h"
#include "widgets/common/theme.h"

namespace stepwright::code {

namespace {

using common::FontRole;
using common::Theme;
using Sci = QsciScintillaBase;

QFont codeFont(FontRole role) {
  QFont font = plainFont(common::fontOf(role));
  if (font.pixelSize() > 0)
    font.setPointSizeF(font.pixelSize() * 0.75);  // the component thinks in points
  return font;
}

QColor thinned(QColor color, int alpha) {
  color.setAlpha(alpha);
  return color;
}

QImage breakpointImage(common::BreakpointLook look, common::BreakpointKind kind) {
  const QIcon icon = common::breakpointIcon(look, kind);
  return icon.pixmap(16, 16).toImage().convertToFormat(QImage::Format_ARGB32_Premultiplied);
}

/// Where the run stands.
QImage arrow(const Theme& theme) {
  QImage image(14, 16, QImage::Format_ARGB32_Premultiplied);
  image.fill(Qt::transparent);
  QPainter painter(&image);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(theme.paper, 1));
  painter.setBrush(theme.ink);
  painter.drawPolygon(QPolygonF() << QPointF(2, 2.5) << QPointF(12, 8) << QPointF(2, 13.5));
  return image;
}

void defineMarkers(Scintilla& editor, const Theme& theme) {
  int symbols = 0;
  for (int i = 0; i < breakpointMarkers; ++i) symbols |= 1 << (FirstBreakpointMarker + i);
  editor.markerDefine(arrow(theme), CursorMarker);
  editor.markerDefine(QsciScintilla::FullRectangle, SelectionMarker);
  editor.setMarkerBackgroundColor(theme.accent, SelectionMarker);
  // In no margin: it colours the lines themselves.
  editor.markerDefine(QsciScintilla::Background, PartMarker);
  editor.setMarkerBackgroundColor(theme.selection, PartMarker);
  editor.setMarginMarkerMask(SymbolMargin, symbols);
  // Beside the breakpoints, not over them: where a run stops, there mostly is one.
  editor.setMarginMarkerMask(CursorMargin, 1 << CursorMarker);
  editor.setMarginMarkerMask(NumberMargin, 0);
  editor.setMarginMarkerMask(BarMargin, 1 << SelectionMarker);
}

void setMargins(Scintilla& editor, const Theme& theme) {
  editor.setMarginType(SymbolMargin, QsciScintilla::SymbolMarginDefaultBackgroundColor);
  editor.setMarginType(NumberMargin, QsciScintilla::NumberMargin);
  editor.setMarginType(BarMargin, QsciScintilla::SymbolMarginDefaultBackgroundColor);
  editor.setMarginType(CursorMargin, QsciScintilla::SymbolMarginDefaultBackgroundColor);
  editor.setMarginWidth(SymbolMargin, 18);
  editor.setMarginWidth(CursorMargin, 14);
  editor.setMarginSensitivity(CursorMargin, true);
  editor.setMarginWidth(BarMargin, 2);
  editor.setMarginSensitivity(SymbolMargin, true);
  editor.setMarginSensitivity(NumberMargin, true);
  editor.setMarginsBackgroundColor(theme.surface);
  editor.setMarginsForegroundColor(theme.text3);
  editor.setMarginsFont(codeFont(FontRole::Code));
  editor.setFolding(QsciScintilla::PlainFoldStyle, FoldMargin);
  editor.setMarginWidth(FoldMargin, 14);
  editor.setFoldMarginColors(theme.surface, theme.surface);
  for (const int marker : {Sci::SC_MARKNUM_FOLDER, Sci::SC_MARKNUM_FOLDEROPEN}) {
    const int shape =
        marker == Sci::SC_MARKNUM_FOLDER ? Sci::SC_MARK_ARROW : Sci::SC_MARK_ARROWDOWN;
    editor.send(Sci::SCI_MARKERDEFINE, static_cast<unsigned long>(marker), shape);
    editor.SendScintilla(Sci::SCI_MARKERSETFORE, static_cast<unsigned long>(marker), theme.line2);
    editor.SendScintilla(Sci::SCI_MARKERSETBACK, static_cast<unsigned long>(marker), theme.line2);
  }
}

void setIndicators(Scintilla& editor, const Theme& theme) {
  // Shape tells how grave it is; no hue does.
  editor.indicatorDefine(QsciScintilla::SquiggleIndicator, ErrorIndicator);
  editor.indicatorDefine(QsciScintilla::DashesIndicator, WarningIndicator);
  editor.indicatorDefine(QsciScintilla::DotsIndicator, InformationIndicator);
  editor.indicatorDefine(QsciScintilla::StraightBoxIndicator, FindIndicator);
  editor.indicatorDefine(QsciScintilla::TextColorIndicator, NameIndicator);
  editor.indicatorDefine(QsciScintilla::TextColorIndicator, QuietIndicator);
  editor.indicatorDefine(QsciScintilla::HiddenIndicator, PairIndicator);
  editor.indicatorDefine(QsciScintilla::StraightBoxIndicator, BraceIndicator);
  editor.indicatorDefine(QsciScintilla::StraightBoxIndicator, HoleIndicator);
  editor.setIndicatorDrawUnder(true, HoleIndicator);
  editor.setIndicatorForegroundColor(theme.tile, HoleIndicator);
  editor.setIndicatorOutlineColor(theme.tile, HoleIndicator);
  editor.setIndicatorDrawUnder(true, BraceIndicator);
  editor.setIndicatorForegroundColor(thinned(theme.accent, 80), BraceIndicator);
  editor.setIndicatorOutlineColor(theme.accent, BraceIndicator);
  editor.setMatchedBraceIndicator(BraceIndicator);
  editor.setIndicatorForegroundColor(theme.accent, NameIndicator);
  editor.setIndicatorForegroundColor(theme.text3, QuietIndicator);
  editor.setIndicatorForegroundColor(theme.text, ErrorIndicator);
  editor.setIndicatorForegroundColor(theme.text2, WarningIndicator);
  editor.setIndicatorForegroundColor(theme.text3, InformationIndicator);
  // Under the letters and thin, so that what was found can be read.
  editor.setIndicatorDrawUnder(true, FindIndicator);
  editor.setIndicatorForegroundColor(thinned(theme.accent, 56), FindIndicator);
  editor.setIndicatorOutlineColor(thinned(theme.accent, 170), FindIndicator);
}

void colourJson(QsciLexer& lexer, const Theme& theme) {
  const auto style = [&](int number, const QColor& color, FontRole role = FontRole::Code) {
    lexer.setColor(color, number);
    lexer.setFont(codeFont(role), number);
  };
  for (const int number : {QsciLexerJSON::Default, QsciLexerJSON::Operator,
                           QsciLexerJSON::CommentLine, QsciLexerJSON::CommentBlock}) {
    style(number, theme.text3);
  }
  for (const int number :
       {QsciLexerJSON::String, QsciLexerJSON::UnclosedString, QsciLexerJSON::EscapeSequence,
        QsciLexerJSON::IRI, QsciLexerJSON::IRICompact, QsciLexerJSON::Error}) {
    style(number, theme.text2);
  }
  style(QsciLexerJSON::Property, theme.accent);
  for (const int number :
       {QsciLexerJSON::Number, QsciLexerJSON::Keyword, QsciLexerJSON::KeywordLD}) {
    style(number, theme.text, FontRole::CodeBold);
  }
}

void colourYaml(QsciLexer& lexer, const Theme& theme) {
  const auto style = [&](int number, const QColor& color, FontRole role = FontRole::Code) {
    lexer.setColor(color, number);
    lexer.setFont(codeFont(role), number);
  };
  style(QsciLexerYAML::Default, theme.text2);
  style(QsciLexerYAML::Comment, theme.text3);
  style(QsciLexerYAML::Identifier, theme.accent);
  style(QsciLexerYAML::Keyword, theme.text, FontRole::CodeBold);
  style(QsciLexerYAML::Number, theme.text, FontRole::CodeBold);
  style(QsciLexerYAML::Reference, theme.text2);
  style(QsciLexerYAML::DocumentDelimiter, theme.text3);
  style(QsciLexerYAML::TextBlockMarker, theme.text2);
  style(QsciLexerYAML::SyntaxErrorMarker, theme.text);
  style(QsciLexerYAML::Operator, theme.text3);
}

/// A lexer for the format with the theme's colours; the one in place is kept where it fits.
void setLexer(Scintilla& editor, asl::Format format, const Theme& theme) {
  QsciLexer* lexer = editor.lexer();
  const bool yaml = format == asl::Format::Yaml;
  const bool fits = lexer != nullptr && (qstrcmp(lexer->language(), "YAML") == 0) == yaml;
  QsciLexer* old = fits ? nullptr : lexer;
  if (!fits) {
    if (yaml) {
      lexer = new QsciLexerYAML(&editor);
    } else {
      auto* json = new QsciLexerJSON(&editor);
      json->setFoldCompact(false);
      lexer = json;
    }
  }
  lexer->setDefaultPaper(theme.surface);
  lexer->setDefaultColor(theme.text);
  lexer->setDefaultFont(codeFont(FontRole::Code));
  lexer->setPaper(theme.surface, -1);
  yaml ? colourYaml(*lexer, theme) : colourJson(*lexer, theme);
  if (!fits) editor.setLexer(lexer);
  if (old != nullptr) old->deleteLater();
}

}  // namespace

int markerOf(Scintilla& editor, MarginSigns& signs, const common::BreakpointMark& mark) {
  const std::pair sign(common::lookOf(mark), mark.kind);
  auto found = std::find(signs.begin(), signs.end(), sign);
  if (found == signs.end() && signs.size() < static_cast<std::size_t>(breakpointMarkers)) {
    editor.markerDefine(breakpointImage(sign.first, sign.second),
                        FirstBreakpointMarker + static_cast<int>(signs.size()));
    found = signs.insert(signs.end(), sign);
  }
  return found == signs.end() ? FirstBreakpointMarker
                              : FirstBreakpointMarker + static_cast<int>(found - signs.begin());
}

void applyStyle(Scintilla& editor, asl::Format format) {
  const Theme theme = Theme::current();
  setLexer(editor, format, theme);
  editor.setFont(codeFont(FontRole::Code));
  editor.setPaper(theme.surface);
  editor.setColor(theme.text);
  setMargins(editor, theme);
  defineMarkers(editor, theme);
  setIndicators(editor, theme);
  editor.setCaretForegroundColor(theme.text);
  editor.setSelectionBackgroundColor(theme.accent);
  editor.setSelectionForegroundColor(theme.onAccent);
  editor.setUnmatchedBraceForegroundColor(theme.text);
  editor.setUnmatchedBraceBackgroundColor(theme.surface);
  // Lines of 18 px, whatever the font's own height.
  const int height = static_cast<int>(editor.send(Sci::SCI_TEXTHEIGHT)) - editor.extraAscent() -
                     editor.extraDescent();
  const int spare = qMax(0, 18 - height);
  editor.setExtraAscent(spare / 2);
  editor.setExtraDescent(spare - spare / 2);
  fitLineNumbers(editor);
}

namespace {

void widenFor(Scintilla& editor, int largest) {
  const int digits = QString::number(largest).size();
  editor.setMarginWidth(NumberMargin, QString(qMax(3, digits) + 1, QLatin1Char('0')));
}

}  // namespace

void fitLineNumbers(Scintilla& editor) {
  if (editor.marginType(NumberMargin) == QsciScintilla::NumberMargin)
    widenFor(editor, editor.lines());
}

void showLineNumbers(Scintilla& editor, const std::vector<int>& numbers) {
  editor.setMarginType(NumberMargin, numbers.empty() ? QsciScintilla::NumberMargin
                                                     : QsciScintilla::TextMarginRightJustified);
  if (numbers.empty()) return fitLineNumbers(editor);
  for (std::size_t line = 0; line < numbers.size(); ++line) {
    const QByteArray words = QByteArray::number(numbers[line]) + ' ';
    editor.send(Sci::SCI_MARGINSETTEXT, line, reinterpret_cast<long>(words.constData()));
    editor.send(Sci::SCI_MARGINSETSTYLE, line, Sci::STYLE_LINENUMBER);
  }
  widenFor(editor, *std::max_element(numbers.begin(), numbers.end()));
}

}  // namespace stepwright::code
