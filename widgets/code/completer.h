// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "engine/assist/complete.h"

namespace stepwright::code {

class OfferList;
class Scintilla;

/// Offers what can be typed at the caret, narrows it down while one types, and writes what is
/// taken.
class Completer : public QObject {
  Q_OBJECT
 public:
  Completer(Scintilla& view, OfferList& list, QObject* parent);

  /// The newest reading of the text, broken or not.
  void setDocument(const asl::Document& document);
  void setSample(const assist::Sample& sample) { sample_ = sample; }

  /// At the caret, because somebody asked.
  bool open();

 private:
  void onCharacter(int character);
  void onMoved();
  void later();
  void offer(bool asked, bool goesOn);
  void take(const assist::Proposal& proposal);

  Scintilla& view_;
  OfferList& list_;
  asl::Document known_;  ///< the last one that could be read
  assist::Sample sample_;
  bool offering_ = false;  ///< the list that is open is the one of completions
  std::size_t word_ = 0;   ///< where the word begins that it is about
  bool begins_ = false;    ///< what was typed last may begin a word
  bool queued_ = false;
};

}  // namespace stepwright::code
