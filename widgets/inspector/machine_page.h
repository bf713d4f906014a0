// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/inspector/form_page.h"

class QLabel;

namespace stepwright::inspector {

class FieldEditor;

/// The settings of the whole machine: what the definition says of itself, and its type, which AWS
/// keeps beside the definition and we in the file beside the document.
class MachinePage : public FormPage {
  Q_OBJECT
 public:
  MachinePage(const Subject& subject, QWidget* parent);
  void show(const Subject& subject) override;

 signals:
  void typeRequested(bool express);

 private:
  FieldEditor* type_;
  QLabel* note_;  ///< where it is kept
};

}  // namespace stepwright::inspector
