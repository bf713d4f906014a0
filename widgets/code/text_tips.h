// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPoint>

#include "engine/asl/document.h"
#include "engine/assist/data_spot.h"
#include "engine/assist/try_expression.h"

namespace stepwright::code {

class OfferList;
class Scintilla;

/// What is said of the place in the text where the pointer rests: problems, help, the data that are
/// known there. A tool tip says it; where a run is shown, whoever knows its data does.
class TextTips : public QObject {
  Q_OBJECT
 public:
  /// It says nothing while the list is open.
  TextTips(Scintilla& view, const OfferList& offers);
  void setDocument(const asl::Document& document) { document_ = document; }
  void setSample(const assist::Sample& sample) { sample_ = sample; }
  /// Somebody hears dataWanted() and shows the words with the data.
  void setDataKnown(bool known);

 signals:
  /// The pointer rests there, `at` on the screen; `words` are rich text, without what the data are.
  void dataWanted(const stepwright::assist::DataSpot& spot, const QString& words, const QPoint& at);
  void left();  ///< the pointer goes on, or somebody types

 private:
  void say(int position, const QPoint& at);
  void leave();

  Scintilla& view_;
  const OfferList& offers_;
  asl::Document document_;
  assist::Sample sample_;
  bool dataKnown_ = false;
};

}  // namespace stepwright::code
