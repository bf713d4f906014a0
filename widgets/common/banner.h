// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace stepwright::common {

/// What a banner says: one inverted word, a title, a note, and links at its right end.
struct BannerText {
  QString word;  ///< "Paused", "Past", "Stale"; "" for none
  QString icon;  ///< an icon's name beside the word or alone, "" for none
  QString title;
  QString note;
  QStringList links;
  bool inverted = false;  ///< the whole bar in ink: a moment in the past
  QString detail;         ///< shown in full below the line; long ones up to a dozen lines
  bool operator==(const BannerText&) const = default;
};

/// A bar of 30 px above a view, which says in what state the view is; higher where it has details.
class Banner : public QWidget {
  Q_OBJECT
 public:
  explicit Banner(QWidget* parent = nullptr);
  void setText(const BannerText& text);
  [[nodiscard]] const BannerText& text() const { return text_; }
  [[nodiscard]] QSize sizeHint() const override { return {200, height()}; }

 signals:
  void linkActivated(int index);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void layOutLinks();
  void fitHeight();
  [[nodiscard]] QRect detailRect() const;

  BannerText text_;
  QHBoxLayout* row_;
  QList<QWidget*> buttons_;
};

}  // namespace stepwright::common
