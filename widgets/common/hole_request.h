// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QEvent>
#include <QHash>
#include <QString>

class QWidget;

namespace stepwright::common {

/// What is known of a placeholder where the document is.
struct HoleMeaning {
  QString standsFor;  ///< what the template has for it, as it says it; "" = that is not known
  QString value;      ///< what a run here takes for it; "" = nothing is known
  bool hasValue = false;
  QString type;  ///< of what it stands for: "AWS::Serverless::Function"; "" = none is said
  QString file;  ///< where that is declared; "" = that is not known
  int line = 0;

  bool operator==(const HoleMeaning&) const = default;
};
/// By the placeholder's name.
using HoleMeanings = QHash<QString, HoleMeaning>;

/// A field asks what a placeholder in it means. It goes up from the field through its parents until
/// one knows.
class HoleRequest : public QEvent {
 public:
  explicit HoleRequest(QString name) : QEvent(type()), name_(std::move(name)) {}
  [[nodiscard]] static Type type();
  void answerFrom(const HoleMeanings& known);
  [[nodiscard]] const QString& name() const { return name_; }
  [[nodiscard]] const HoleMeaning& meaning() const { return meaning_; }

 private:
  QString name_;
  HoleMeaning meaning_;
};

/// Somebody wants to see where a placeholder is declared. It goes up as a HoleRequest does.
class HoleVisit : public QEvent {
 public:
  explicit HoleVisit(QString name) : QEvent(type()), name_(std::move(name)) {}
  [[nodiscard]] static Type type();
  [[nodiscard]] const QString& name() const { return name_; }

 private:
  QString name_;
};

/// Asks from that field up; nothing is known where nobody answers.
[[nodiscard]] HoleMeaning meaningOfHole(QWidget* field, const QString& name);
/// The same to go there; false where nobody knows a way.
bool visitHole(QWidget* field, const QString& name);

}  // namespace stepwright::common
