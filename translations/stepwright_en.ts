<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>stepwright::inspector::ActionContext</name>
    <message numerus="yes">
        <source>one of %n</source>
        <comment>words that are allowed</comment>
        <translation>
            <numerusform>one of %n</numerusform>
            <numerusform>one of %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwright::debug::BreakpointModel</name>
    <message numerus="yes">
        <source>group %1, %n breakpoint(s)</source>
        <translation>
            <numerusform>group %1, %n breakpoint</numerusform>
            <numerusform>group %1, %n breakpoints</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwright::debug::ChildGroups</name>
    <message numerus="yes">
        <source>Retrying: %n child(ren)</source>
        <translation>
            <numerusform>Retrying: %n child</numerusform>
            <numerusform>Retrying: %n children</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Running: %n child(ren)</source>
        <translation>
            <numerusform>Running: %n child</numerusform>
            <numerusform>Running: %n children</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Aborted: %n child(ren)</source>
        <translation>
            <numerusform>Aborted: %n child</numerusform>
            <numerusform>Aborted: %n children</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Succeeded: %n child(ren)</source>
        <translation>
            <numerusform>Succeeded: %n child</numerusform>
            <numerusform>Succeeded: %n children</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwright::app::ChildPane</name>
    <message numerus="yes">
        <source>Input, %n item(s)</source>
        <translation>
            <numerusform>Input, %n item</numerusform>
            <numerusform>Input, %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its Map Run goes on with it, and with all %n that have failed</source>
        <translation>
            <numerusform>Its Map Run goes on with the %n that has failed</numerusform>
            <numerusform>Its Map Run goes on with it, and with all %n that have failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>History, %n event(s)</source>
        <translation>
            <numerusform>History, %n event</numerusform>
            <numerusform>History, %n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>after %n attempt(s)</source>
        <translation>
            <numerusform>after %n attempt</numerusform>
            <numerusform>after %n attempts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwright::debug::ComparePanel</name>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n difference</numerusform>
            <numerusform>%n differences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Consent</name>
    <message numerus="yes">
        <source>This folder wants to start %n program(s)</source>
        <translation>
            <numerusform>This folder wants to start %n program</numerusform>
            <numerusform>This folder wants to start %n programs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This folder wants to start %n program(s) and call %1</source>
        <translation>
            <numerusform>This folder wants to start %n program and call %1</numerusform>
            <numerusform>This folder wants to start %n programs and call %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwright::debug::DebugStore</name>
    <message numerus="yes">
        <source>The mocks are those of %1: %2 of %n test case(s).</source>
        <translation>
            <numerusform>The mocks are those of %1: %2 of %n test case.</numerusform>
            <numerusform>The mocks are those of %1: %2 of %n test cases.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Clear %n breakpoint(s)</source>
        <translation>
            <numerusform>Clear %n breakpoint</numerusform>
            <numerusform>Clear %n breakpoints</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwright::app::DropPreview</name>
    <message numerus="yes">
        <source>%n line(s) written, %1 taken away. One step to undo.</source>
        <translation>
            <numerusform>%n line written, %1 taken away. One step to undo.</numerusform>
            <numerusform>%n lines written, %1 taken away. One step to undo.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::EdgePage</name>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n hit</numerusform>
            <numerusform>%n hits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::ErrorsPage</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwright::code::FindBar</name>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>%n replaced</numerusform>
            <numerusform>%n replaced</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwright::app::FindDesk</name>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>%n replaced</numerusform>
            <numerusform>%n replaced</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwright::find::FindPanel</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwright::app::GraphDesk</name>
    <message numerus="yes">
        <source>%n state(s) are on the clipboard, as JSON.</source>
        <translation>
            <numerusform>%n state is on the clipboard, as JSON.</numerusform>
            <numerusform>%n states are on the clipboard, as JSON.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::Header</name>
    <message numerus="yes">
        <source>%n state(s), %1</source>
        <translation>
            <numerusform>%n state, %1</numerusform>
            <numerusform>%n states, %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwright::debug::HistoryPanel</name>
    <message numerus="yes">
        <source>Keep %n row(s)&apos; results as mocks</source>
        <translation>
            <numerusform>Keep the results of %n row as mocks</numerusform>
            <numerusform>Keep the results of %n rows as mocks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::Inspector</name>
    <message numerus="yes">
        <source>%n states are selected.
Select one to see its fields.</source>
        <translation>
            <numerusform>%n state is selected.
Select one to see its fields.</numerusform>
            <numerusform>%n states are selected.
Select one to see its fields.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwright::app::KeptRunsDesk</name>
    <message numerus="yes">
        <source>%1, begun %2, %n event(s)</source>
        <translation>
            <numerusform>%1, begun %2, %n event</numerusform>
            <numerusform>%1, begun %2, %n events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwright::debug::MapRunHead</name>
    <message numerus="yes">
        <source>%1, redriven %n time(s)</source>
        <translation>
            <numerusform>%1, redriven %n time</numerusform>
            <numerusform>%1, redriven %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwright::debug::MapRunPanel</name>
    <message numerus="yes">
        <source>%n new, show</source>
        <translation>
            <numerusform>%n new, show</numerusform>
            <numerusform>%n new, show</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwright::debug::MockImportDialog</name>
    <message numerus="yes">
        <source>%n test case(s) of this file are kept with the document. Which of them answers from now on?</source>
        <translation>
            <numerusform>%n test case of this file is kept with the document. Does it answer from now on?</numerusform>
            <numerusform>%n test cases of this file are kept with the document. Which of them answers from now on?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What is there now (mocks of %n state(s))</source>
        <translation>
            <numerusform>What is there now (mocks of %n state)</numerusform>
            <numerusform>What is there now (mocks of %n states)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwright::debug::MocksPanel</name>
    <message numerus="yes">
        <source>%n test case(s) taken.</source>
        <translation>
            <numerusform>%n test case taken.</numerusform>
            <numerusform>%n test cases taken.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> %n mock(s) fit no Task.</source>
        <translation>
            <numerusform> %n mock fits no Task.</numerusform>
            <numerusform> %n mocks fit no Task.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Task(s) answered with samples.</source>
        <translation>
            <numerusform>%n Task answered with samples.</numerusform>
            <numerusform>%n Tasks answered with samples.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwright::debug::MomentBar</name>
    <message numerus="yes">
        <source>, %n more wait(s)</source>
        <translation>
            <numerusform>, %n more waits</numerusform>
            <numerusform>, %n more wait</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwright::palette::Palette</name>
    <message numerus="yes">
        <source>over %n result(s)</source>
        <translation>
            <numerusform>over %n result</numerusform>
            <numerusform>over %n results</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n result</numerusform>
            <numerusform>%n results</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::ParallelPage</name>
    <message numerus="yes">
        <source>Branch %1, %n state(s)</source>
        <translation>
            <numerusform>Branch %1, %n state</numerusform>
            <numerusform>Branch %1, %n states</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwright::debug::PlaceholderTable</name>
    <message numerus="yes">
        <source>%n placeholder(s)</source>
        <translation>
            <numerusform>%n placeholder</numerusform>
            <numerusform>%n placeholders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwright::app::RecoveryDesk</name>
    <message numerus="yes">
        <source>%n document(s) were open</source>
        <translation>
            <numerusform>%n document was open</numerusform>
            <numerusform>%n documents were open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwright::debug::ResultKeeper</name>
    <message numerus="yes">
        <source>%n result(s) kept as mocks: %1.</source>
        <translation>
            <numerusform>%n result kept as a mock: %1.</numerusform>
            <numerusform>%n results kept as mocks: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::ResultPane</name>
    <message numerus="yes">
        <source>%1, %n field(s)</source>
        <translation>
            <numerusform>%1, %n field</numerusform>
            <numerusform>%1, %n fields</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunQuestion</name>
    <message numerus="yes">
        <source>%n run(s) have not ended.</source>
        <translation>
            <numerusform>%n run has not ended.</numerusform>
            <numerusform>%n runs have not ended.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwright::debug::RunTreeModel</name>
    <message numerus="yes">
        <source>%n attempt(s)</source>
        <translation>
            <numerusform>%n attempt</numerusform>
            <numerusform>%n attempts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n branch(es)</source>
        <translation>
            <numerusform>%n branch</numerusform>
            <numerusform>%n branches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwright::debug::RunsModel</name>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, not ended, %n event(s), %2</source>
        <translation>
            <numerusform>%1, not ended, %n event, %2</numerusform>
            <numerusform>%1, not ended, %n events, %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n event(s), %2</source>
        <translation>
            <numerusform>%1, %n event, %2</numerusform>
            <numerusform>%1, %n events, %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwright::debug::RunsPanel</name>
    <message numerus="yes">
        <source>Delete %n run(s) with their histories?</source>
        <translation>
            <numerusform>Delete %n run with its history?</numerusform>
            <numerusform>Delete %n runs with their histories?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TaskRows</name>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n answer</numerusform>
            <numerusform>%n answers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwright::debug::TasksModel</name>
    <message numerus="yes">
        <source>%n call(s) failed</source>
        <translation>
            <numerusform>%n call failed</numerusform>
            <numerusform>%n calls failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n at work</source>
        <comment>processes</comment>
        <translation>
            <numerusform>%n at work</numerusform>
            <numerusform>%n at work</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwright::debug::TasksPane</name>
    <message numerus="yes">
        <source>%n function(s) from %1</source>
        <translation>
            <numerusform>%n function from %1</numerusform>
            <numerusform>%n functions from %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>Move %n states by hand</source>
        <translation>
            <numerusform>Move %n state by hand</numerusform>
            <numerusform>Move %n states by hand</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n states</source>
        <translation>
            <numerusform>%n state</numerusform>
            <numerusform>%n states</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n breakpoint(s) inside</source>
        <translation>
            <numerusform>%n breakpoint inside</numerusform>
            <numerusform>%n breakpoints inside</numerusform>
        </translation>
    </message>
</context>
</TS>
