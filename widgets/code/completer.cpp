// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/code/completer.h"

#include <QTimer>
#include <cctype>
#include <string>
#include <utility>

#include "engine/assist/find_caret.h"
#include "widgets/code/offer_list.h"
#include "widgets/code/scintilla.h"
#include "widgets/common/said.h"
#include "widgets/common/text.h"

namespace stepwright::code {

namespace {

bool isLetter(int character) {
  return character > 127 || std::isalnum(character) != 0 || character == '_' || character == '-';
}

/// Whether the quote before the caret ends a text: what may stand behind it was not asked for, and
/// Enter is to begin a line.
bool endsText(const std::string& text, asl::Format format, std::size_t caret) {
  if (caret == 0 || text[caret - 1] != '"') return false;
  const auto place = assist::findCaret(text, format, caret);
  return place.quote == '\0' || caret < place.begin;
}

}  // namespace

Completer::Completer(Scintilla& view, OfferList& list, QObject* parent)
    : QObject(parent), view_(view), list_(list) {
  connect(&view, &QsciScintillaBase::SCN_CHARADDED, this, &Completer::onCharacter);
  connect(&view, &QsciScintillaBase::SCN_UPDATEUI, this, [this](int updated) {
    if ((updated &
         (QsciScintillaBase::SC_UPDATE_SELECTION | QsciScintillaBase::SC_UPDATE_CONTENT)) != 0)
      onMoved();
  });
}

void Completer::setDocument(const asl::Document& document) {
  if (document.wellFormed() || known_.text().empty() || known_.format() != document.format())
    known_ = document;
}

bool Completer::open() {
  offer(true, false);
  return offering_;
}

void Completer::onCharacter(int character) {
  const bool yaml = known_.format() == asl::Format::Yaml;
  begins_ = begins_ || character == '"' || character == '.' || character == '$' ||
            (yaml && (isLetter(character) || character == ' '));
  if (begins_) later();
}

/// While the list is open, typing and moving about in the word go on with it.
void Completer::onMoved() {
  if (offering_ && list_.isOpen()) later();
}

void Completer::later() {
  if (queued_) return;
  queued_ = true;
  QTimer::singleShot(0, this, [this] {
    queued_ = false;
    const bool begins = std::exchange(begins_, false);
    const bool open = offering_ && list_.isOpen();
    if (view_.hasFocus() && (begins || open)) offer(false, !begins);
  });
}

void Completer::offer(bool asked, bool goesOn) {
  view_.flush();
  const bool several = view_.send(QsciScintillaBase::SCI_GETSELECTIONS) > 1;
  const auto caret = view_.caret();
  const std::string text = view_.bytes();
  const bool ended = !asked && !goesOn && endsText(text, known_.format(), caret);
  auto completion =
      several || ended ? assist::Completion() : assist::complete(text, caret, known_, sample_);
  auto& proposals = completion.proposals;
  const std::size_t begin = caret - std::min(caret, completion.typed.size());
  // In YAML a line may end with what stands there already: Enter is to end it. Another word is
  // another question.
  const bool yaml = known_.format() == asl::Format::Yaml;
  const bool written = yaml && !asked && !completion.typed.empty() && !proposals.empty() &&
                       proposals.front().word == completion.typed;
  if (proposals.empty() || written || (goesOn && begin != word_)) {
    if (std::exchange(offering_, false)) list_.close();
    return;
  }
  word_ = begin;
  std::vector<Offer> offers;
  for (const auto& proposal : proposals)
    offers.push_back(
        {common::toQt(proposal.word), common::toQt(proposal.detail), common::said(proposal.help)});
  // The caret may be scrolled away.
  view_.send(QsciScintillaBase::SCI_SCROLLCARET);
  list_.open(offers, view_.boxOf(begin), OfferList::Typing::Filters,
             [this, proposals](int row) { take(proposals[static_cast<std::size_t>(row)]); });
  offering_ = true;
}

void Completer::take(const assist::Proposal& proposal) {
  offering_ = false;
  view_.write({proposal.edit}, proposal.caret);
  if (proposal.again) offer(false, false);
}

}  // namespace stepwright::code

#include "moc_completer.cpp"
