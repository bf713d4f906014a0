// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <vector>

namespace stepwright::common {

/// What was typed into a field and is not in the document.
struct Draft {
  QString place;  ///< the JSON pointer of the value, or of what is below it in the field
  QString label;  ///< how the field is called: "Comment"
  QString text;

  [[nodiscard]] bool operator==(const Draft&) const = default;
};

/// The drafts of one document, by place.
class Drafts : public QObject {
  Q_OBJECT
 public:
  explicit Drafts(QObject* parent = nullptr);

  void keep(const Draft& draft);
  void drop(const QString& place);
  void setAll(std::vector<Draft> drafts);
  [[nodiscard]] const Draft* find(const QString& place) const;
  [[nodiscard]] const std::vector<Draft>& all() const { return drafts_; }
  [[nodiscard]] bool isEmpty() const { return drafts_.empty(); }

 signals:
  void changed();

 private:
  std::vector<Draft> drafts_;  // few
};

}  // namespace stepwright::common
