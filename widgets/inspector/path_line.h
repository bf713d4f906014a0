// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/assist/try_expression.h"
#include "widgets/common/field_line.h"

class QCompleter;
class QStandardItemModel;

namespace stepwright::inspector {

/// A small field for a path, a value or a short expression: completed from the data that is known
/// (Ctrl+Space lists it), and a path that is picked or dropped takes the place of the one there.
class PathLine : public common::FieldLine {
  Q_OBJECT
 public:
  explicit PathLine(asl::QueryLanguage language, QWidget* parent = nullptr);
  void setSample(const assist::Sample& sample) { sample_ = sample; }
  /// JSONata's paths of the input stand without their $states.input; a value is no path.
  void setShort(bool shortened) { short_ = shortened; }
  /// What stands in the document.
  void setValue(const QString& text);
  void commit() override;

 public slots:
  void insertAtCaret(const QString& path);

 protected:
  bool event(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;

 private:
  void complete();

  asl::QueryLanguage language_;
  assist::Sample sample_;
  bool short_ = false;
  QAction* data_;
  QCompleter* completer_;
  QStandardItemModel* suggestions_;
};

}  // namespace stepwright::inspector
