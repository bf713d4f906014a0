// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "widgets/common/hole_request.h"

namespace stepwright::app {

class Settings;
class StatusLine;

/// Answers what fields and texts ask of the placeholders of the document in front, and goes to
/// where one is declared: into the template, in the person's editor.
class HoleGuide : public QObject {
  Q_OBJECT
 public:
  HoleGuide(const Settings& settings, StatusLine& status, QObject* parent);

  /// What is inside of that widget asks through it.
  void watch(QWidget& around);
  void setMeanings(const common::HoleMeanings& known) { known_ = known; }

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void goTo(const QString& name);

  const Settings& settings_;
  StatusLine& status_;
  common::HoleMeanings known_;
};

}  // namespace stepwright::app
