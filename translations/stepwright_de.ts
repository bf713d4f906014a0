<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>ActionTexts</name>
    <message>
        <source>&amp;New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin an empty workflow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a definition in JSON or YAML</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the definitions of a folder and find them with Ctrl+P</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;recent &gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples, templates and recent files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the document; untouched text keeps its bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save under another name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a&amp;ll</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save every changed document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reload from disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the file again; one step of undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import execution history…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show a recorded execution (GetExecutionHistory) over this workflow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import mock file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the answers of Tasks from a MockConfigFile of Step Functions Local</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export &gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History of the run as JSON…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run&apos;s events in the shape of GetExecutionHistory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print pre&amp;view…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See the pages, and choose paper and size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the graph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close all documents and leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back the last change, wherever it was made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do again what was taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut the selected states or text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the selected states or text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste states after the selected one, or text at the caret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the selected state behind itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D&amp;elete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the selected states; what led to them leads on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in the workflow; in the text while it has the keyboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the next match in the workflow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the match before in the workflow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find and r&amp;eplace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace in the workflow; in the text while it has the keyboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go to state…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a state by its name, or by what is in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to definition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From a state&apos;s name at the caret to the state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the next place that names this state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the next problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the problem before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrap in Map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the selected states into a Map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrap in Parallel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the selected states into a Parallel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep in Mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the selected states in the palette, to be inserted again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unwrap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the content of the selected Map or Parallel in its place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extract to a workflow of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the selected states a workflow of their own, and start it by a Task in their place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the selected states before the one above them in the outline (Alt+Up)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the selected states after the one below them in the outline (Alt+Down)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the selected state another name, wherever it is named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offer what can be typed at the caret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick from the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data that is known at the selected state, to pick a path from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Graph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the graph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Only the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Graph and code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The graph over the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code beside the graph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Graph and code side by side instead of one over the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch graph, code, both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Graph, code, or both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top-down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The graph runs from top to bottom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left to right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The graph runs from left to right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lay out again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lay the graph out from nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag states to any place and leave them there; Ctrl+Shift+drag does it at any time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the whole graph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>100 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the graph at its own size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom to selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the selected states large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collapse frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold the selected Parallel or Map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expand frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unfold the selected Parallel or Map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collapse all frames</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold every Parallel and Map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expand all frames</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unfold every Parallel and Map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show frame alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The selected Parallel or Map as a canvas of its own; Esc leads back out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show whole workflow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out of a frame that is shown alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minimap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the whole graph small in a corner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the notes on the canvas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scroll to where the run stands; otherwise the graph never scrolls by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the graph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the keyboard into the graph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To what was selected before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To what was selected after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Design</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The docks for drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Debug</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The docks for running and stepping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Docks &gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme &gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark text on light ground</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light text on dark ground</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light or dark as the desktop is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reduced motion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing slides or fades</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window fills the screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Task after the selected state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Pass after the selected state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Choice after the selected state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Wait after the selected state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parallel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Parallel after the selected state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Map after the selected state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Succeed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Succeed after the selected state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Fail after the selected state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pattern &gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A note at the selected state, or free on the canvas; kept beside the definition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the workflow; go on where it is paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run &amp;with…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run with another input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R&amp;estart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run again with the same input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jump to the next timer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the virtual clock to the next timer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Real time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait as long as the workflow says, by the real clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>10 × real time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait a tenth of what the workflow says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>60 × real time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A minute of the workflow takes a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phase back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One phase back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>One phase forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the next state; a frame counts as one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step into</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Into the frame, or into the phases of a Task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the end of the frame or item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run to here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run to the selected state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One event back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One event of the history back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One event forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One event of the history forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the breakpoint before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to live</source>
        <translation>Zurück zum Jetzt</translation>
    </message>
    <message>
        <source>From the past to the newest moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Breakpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set or clear a breakpoint on the selected state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit breakpoint…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Condition, hits and message of the breakpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch breakpoint on or off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the breakpoint, but do not stop there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer the waiting Task…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what the Task that waits gives back, or how it fails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fork from here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new run that parts from this one at the shown moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fork with the new text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before the state where the run is paused, a new run that goes on with the text of now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evaluate…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try an expression on the data of the shown moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command palette…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a command by its name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the definition and show its problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indent the whole JSON by two spaces; one step of undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Convert the state to JSONata</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say the selected state&apos;s JSONPath fields in JSONata; what is inside it stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Convert the definition to JSONata</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say every JSONPath field in JSONata; one step of undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with the file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the file on the disk has, beside what is here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply the first quick fix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend the first problem that has a mend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New window of this document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same document in a second window; both show every change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the next document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the document before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the docks back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The docks as they were at first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>Workflows to try</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A walk through the window in five minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields of the language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every field of Amazon States Language in one line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All keys in a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Stepwright</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version and licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::debug::AnswerDialog</name>
    <message>
        <source>The answer of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; calls %2, attempt %3. What does it answer?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it was sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>Begin with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer all like this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every call of %1 that waits or comes; kept as a mock of this workflow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The error needs a name: Retry and Catch go by it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AWS takes names of errors up to %1 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AWS takes causes up to %1 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;%1 waits no more:&lt;/b&gt; %2 What you typed is kept, and offered the next time it asks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>stepwright::debug::Answering</name>
    <message>
        <source>The run was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its time is over (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run has gone on without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was answered last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What %1 answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its last result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its mock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its document was closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was typed last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer for %1 came too late. %2 It is kept, and offered the next time.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::app::Application</name>
    <message>
        <source>an error without a name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::AssignEditor</name>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add a variable: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::debug::BreakpointDialog</name>
    <message>
        <source>Breakpoint on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Breakpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on hit number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from hit number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on every multiple of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paid {$.total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Only write the log text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Bedingung</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A point that only writes needs a text to write.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BreakpointKinds</name>
    <message>
        <source>enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>when the state is entered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>when it is left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before a retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>on an error in it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::debug::BreakpointModel</name>
    <message>
        <source>no way here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::debug::BreakpointsPanel</name>
    <message>
        <source>Breakpoints</source>
        <translation>Haltepunkte</translation>
    </message>
    <message>
        <source>Any uncaught error</source>
        <translation>Jeder nicht abgefangene Fehler</translation>
    </message>
    <message>
        <source>Any error</source>
        <translation>Jeder Fehler</translation>
    </message>
    <message>
        <source>Any retry</source>
        <translation>Jede Wiederholung</translation>
    </message>
    <message>
        <source>End of execution</source>
        <translation>Ende der Ausführung</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <source>Disable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::debug::CallbackModel</name>
    <message>
        <source>%1 in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::debug::CallbacksPanel</name>
    <message>
        <source>Answer…</source>
        <translation>Antworten…</translation>
    </message>
    <message>
        <source>Heartbeat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Callbacks</source>
        <translation>Rückrufe</translation>
    </message>
    <message>
        <source>No Task waits for an answer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::canvas::Canvas</name>
    <message>
        <source>item %1 of %2</source>
        <translation>Element %1 von %2</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::Card</name>
    <message>
        <source>Drag to reorder, or Alt+Up and Alt+Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reorder entry %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove entry %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChangeLabels</name>
    <message>
        <source>Add and connect a state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a branch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put states in the place of one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change what a state does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move and connect states</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move states into a branch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move in the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
</context>
<context>
    <name>stepwright::code::CodeEditor</name>
    <message>
        <source>Definition as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Editing the text; Esc leaves it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Enter to edit the text, Tab to go on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::app::CommandDesk</name>
    <message>
        <source>&lt;b&gt;Stepwright %1&lt;/b&gt;&lt;br&gt;Draws, runs and debugs workflows in Amazon States Language.&lt;br&gt;Free software under the GNU General Public License, version 3 or later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Stepwright</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a field of the language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to state or command</source>
        <translation>Zu Zustand oder Befehl</translation>
    </message>
    <message>
        <source>Run a command</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::compare::CompareDialog</name>
    <message>
        <source>Previous change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>stepwright::compare::CompareView</name>
    <message>
        <source>Comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the line ends differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 removed, %3 added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 line alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lines alike</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::ConditionEditor</name>
    <message>
        <source>Condition</source>
        <translation>Bedingung</translation>
    </message>
    <message>
        <source>Edit the condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove a test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+ Condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+ Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move a test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put into a group: all of (And)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put into a group: any of (Or)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn into its opposite (Not)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ungroup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up	Alt+Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down	Alt+Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>stepwright::debug::ConsolePanel</name>
    <message>
        <source>Log points write here. Set one by editing a breakpoint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Console</source>
        <translation>Konsole</translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::DataPane</name>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Error output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>Variablen</translation>
    </message>
    <message>
        <source>Context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a field or value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter inserts at the caret; a row can be dragged into a field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the data (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the data is from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No data is known here yet.

Run the workflow once and each state keeps what it was given. A sample input is enough for the first state, and a mock of a Task for the state behind it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Run with an input…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Data at %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::DataPicking</name>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Error output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input, after InputPath</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::debug::DebugStore</name>
    <message>
        <source>Workflow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mocks are those of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The mocks are those of %1: %2 of %n test case(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwright::common::DockTitleBar</name>
    <message>
        <source>Float</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>DockTitles</name>
    <message>
        <source>Palette</source>
        <translation>Palette</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Gliederung</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Stack</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>Breakpoints</source>
        <translation>Haltepunkte</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>Variablen</translation>
    </message>
    <message>
        <source>Evaluator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Beobachten</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>History and Gantt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data flow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mocks &amp;&amp; tests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Callbacks</source>
        <translation>Rückrufe</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>Konsole</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo list</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::app::Docks</name>
    <message>
        <source>Show or hide %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the keyboard into %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 comes and goes with its perspective.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::document::DocumentModel</name>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Reload from disk</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::app::DocumentPage</name>
    <message>
        <source>Line %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>Veraltet</translation>
    </message>
    <message>
        <source>The text cannot be read; this is the last good drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is %1, not a state machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only its text is edited here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new: the run does not know it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed: the run goes on with the old text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed: the run goes on with the old text, %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::app::DocumentPath</name>
    <message>
        <source>Item %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… %1 more; Ctrl+P finds them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Items (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Branch %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::app::DocumentTabs</name>
    <message>
        <source>%1, never saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close; there are changes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Drawing</name>
    <message>
        <source>Branch %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its states come from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its branches come from %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::canvas::DrillBar</name>
    <message>
        <source>Back out of this frame (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole workflow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inside %1; back out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::app::DropPreview</name>
    <message>
        <source>%1 lines written, %2 taken away. One step to undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the drop will write</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::app::Editing</name>
    <message>
        <source>The text has changed; try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
</context>
<context>
    <name>Engine</name>
    <message>
        <source>The text cannot be read, so it cannot be changed on the graph.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend the problems of the text first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These states cannot be carried as they are written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the names of states in one line, in quotes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete it instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is %1, not a state machine; only its text is edited.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is already a member of the name &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What would have to change stands in a mapping that is merged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change it in the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is there already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A state&apos;s name may have at most 80 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is longer than 80 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A state needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a state &quot;%1&quot; already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is already a state of the name &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names are unique in the whole definition; choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two states would have the name &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave one of them out, or choose another text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such edge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot be put there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such state.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no state &quot;%1&quot; in this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No state is selected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is there already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing else leads to &quot;%1&quot;: it would not be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy it there, or lead another state there first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no state machine and no state.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy states on a graph, or their JSON or YAML.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No branch can be added there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The field is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no object to set the field of.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An edge cannot leave its branch or item processor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect to a state of the same frame.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The selected states are not all of the same frame.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select states of one frame.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several ways lead into the selection, to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select states that are entered at one place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several ways lead out of the selection, to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select states that lead to one place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A machine must start somewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag the edge to another state instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot catch errors; only Task, Parallel and Map can.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a Map or a Parallel can hold other states.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only Task, Parallel and Map can retry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a Map or a Parallel can be unwrapped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a Parallel has branches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no rules; only a Choice has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a Map and a Parallel hold states.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ends the way; nothing can follow it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The type of a state cannot be replaced here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text could not be read afterwards: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not JSON: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not YAML. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A state is a YAML mapping.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A state is a JSON object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The state is not JSON: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value is not JSON: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no counterpart of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A rule without a comparison cannot be converted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The definition speaks JSONata already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 speaks JSONata already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSONata cannot write to an index of an array.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get the history by: aws stepfunctions get-execution-history --output json --execution-arn %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file holds no text, but binary data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is no JSON: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the answer of DescribeExecution (execution %2, %3): it has the input and what came out, and no events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the answer of StartExecution: it has no events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a list of executions (ListExecutions)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a definition, not a history of its execution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the answer of DescribeStateMachine: a definition, not a history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a history without events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no events in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer of GetExecutionHistory is wanted, {&quot;events&quot;: […]}. Get the history by: aws stepfunctions get-execution-history --output json --execution-arn %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no event type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The timestamp of event %1 is no moment: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it as 2026-12-24T18:00:00Z, or in seconds since 1970.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 of event %2 is %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Items are counted from 0, and %4 can be shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event %1 is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the whole history, all its pages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event %1 follows event %2, which does not come before it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the history anew.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::EnumerationEditor</name>
    <message>
        <source>Not set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (default)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not one of the words that are allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the machine (default)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::ErrorNamesEditor</name>
    <message>
        <source>Add a name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::ErrorsPage</name>
    <message>
        <source>Retry</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>first match wins</source>
        <translation>der erste Treffer gilt</translation>
    </message>
    <message>
        <source>Catch</source>
        <translation>Abfangen</translation>
    </message>
    <message>
        <source>after the last attempt</source>
        <translation>nach dem letzten Versuch</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is tried again: the first error counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is caught: an error ends the execution.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>States.ALL takes every error, so it has to stand alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep States.ALL alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>States.ALL takes every error: the entries below it are never reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move it to the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No error is named: this entry never matches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any error</source>
        <translation>Jeder Fehler</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwright::debug::EvaluatorPanel</name>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An expression against the moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expression</source>
        <translation>Ausdruck</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
</context>
<context>
    <name>stepwright::debug::EventModel</name>
    <message>
        <source>Id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::common::ExpressionEdit</name>
    <message>
        <source>Pick from the data that is known here (Ctrl+Shift+Space)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick from the data</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::common::ExpressionField</name>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Column %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last good result %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Last good result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> at column </source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::FieldEditor</name>
    <message>
        <source>A whole number is needed, or {% … %}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number is needed, or {% … %}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It must be from %1 to %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset: remove %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset to the default, %1: remove %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>default: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FieldHelp</name>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of a state of the same machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true or false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A path ($…), a context path ($$…) or a variable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A path that names one place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON with expressions in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON, or {% a JSONata expression %}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any JSON, taken as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A moment such as 2026-12-24T18:00:00Z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An ARN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A list of texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An object with fields of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of at least %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, JSONata only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, JSONPath only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, required</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only where %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without it: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::common::FieldLine</name>
    <message>
        <source>Line ends were taken out: this field has one line.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::app::FileBars</name>
    <message>
        <source>The file that the link points to is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is no longer on the disk, nor its folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is no longer on the disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing can be written there any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saving writes %1 again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saving makes both again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saving writes it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file changed outside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and you have changes of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else is in the place of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file can no longer be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsaved work was kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reload from disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with the unsaved work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsaved work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard the unsaved work</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::app::FileDesk</name>
    <message>
        <source>%1 has changes that are not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file changed outside: choose Keep mine, Reload or Compare first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untitled %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has text that is typed and not taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file of %1 is no longer on the disk; this is its last copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>The file cannot be read: choose Keep mine or Save as first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved %1, without what is typed in %2: the document cannot take it yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document cannot take yet what is typed in %1. Save keeps it for the next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run of %1 has not ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file was opened yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Definitions (*.json *.asl *.yaml *.yml *.tf *.template *.md);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::code::FindBar</name>
    <message>
        <source>Match case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expression</source>
        <translation>Ausdruck</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is a regular expression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwright::app::FindDesk</name>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The text cannot be read; mend it first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::find::FindPanel</name>
    <message>
        <source>Find in workflow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names, resources, paths, expressions, variables, errors, comments.
type:task keeps one type; name: resource: path: expression: variable: error: comment: text: look in one kind only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Match case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Replace what is found (Ctrl+H)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous match (Shift+F3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next match (F3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All or none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check all rows, or none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a name, a resource, a path, an error … or type:task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::FlowEditor</name>
    <message>
        <source>Go to that state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing: it ends here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No such state here.</source>
        <translation>Diesen Zustand gibt es hier nicht.</translation>
    </message>
    <message>
        <source>Neither Next nor End is set.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::debug::FlowFoot</name>
    <message>
        <source>to come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>foreseen: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::debug::FlowHead</name>
    <message>
        <source>here</source>
        <translation>hier</translation>
    </message>
    <message>
        <source>next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not set: passes all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::debug::FlowPanel</name>
    <message>
        <source>Run the workflow and select a state: each phase of its data stands here, before and after.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the state&apos;s output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Try another path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, event %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, not reached yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open as a run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This item of a distributed Map is an execution of its own: open and step it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only data of the state where the run is paused can be changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the output</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::app::FolderView</name>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No folder is open. File › Open folder shows one here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searching …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no definitions in this folder.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::FormPage</name>
    <message>
        <source>All fields</source>
        <translation>Alle Felder</translation>
    </message>
    <message>
        <source>Fewer fields</source>
        <translation>Weniger Felder</translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::FormTyping</name>
    <message>
        <source>Not in the document yet: Enter takes it, Esc drops it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::find::FoundModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expression</source>
        <translation>Ausdruck</translation>
    </message>
    <message>
        <source>Variable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workflow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, becomes %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::debug::GanttView</name>
    <message>
        <source>Gantt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>event %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::app::GraphDesk</name>
    <message>
        <source>%1 is a workflow of its own now; save it where the Task finds it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clipboard holds no states.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be inserted here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::GroupHead</name>
    <message>
        <source>Drag to move this group; click for more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move this group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More for this group</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::Header</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Type over the name to rename it everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n state(s), %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stepwright::debug::HistoryPanel</name>
    <message>
        <source>States</source>
        <translation>Zustände</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>A row for each visit of a state, with its attempts in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The exact events of GetExecutionHistory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Failed first</source>
        <translation>Fehlgeschlagene zuerst</translation>
    </message>
    <message>
        <source>Save the history as JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History by state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details of the event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failures only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open as a run</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::debug::InputDialog</name>
    <message>
        <source>Run with input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Share it with the team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps it in the file beside the document; else it is kept for you alone</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::Inspector</name>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>Variablen</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n states are selected.
Select one to see its fields.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Last run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>YAML</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text has changed; try again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::JsonEditor</name>
    <message>
        <source>JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid JSON, %1 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty the field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not taken: %1 characters that are no JSON. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid JSON, %1 bytes, taken whole; only its first lines are shown, and it cannot be edited here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bytes, and AWS takes at most %2 (256 KiB).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::common::JsonModel</name>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>was %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::JsonPage</name>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>JSON of the state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not JSON yet: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A state is a JSON object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>YAML of the state</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::JsonText</name>
    <message>
        <source>This is not JSON yet: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::common::JsonView</name>
    <message>
        <source>Copy value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit value</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KnownData</name>
    <message>
        <source>This moment of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last run</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::code::LongLinesNote</name>
    <message>
        <source>Break it into lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show it all the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line of this text has %1, of %2 in all: too much to lay out. The text is kept as it is; graph, forms, search and run work on it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::MachinePage</name>
    <message>
        <source>Type is kept beside the document: the definition itself has no place for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 says the Type: change it there.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::app::MainWindow</name>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Stepwright</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::canvas::Minimap</name>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upper left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upper right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the overview</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::debug::MockDialog</name>
    <message>
        <source>Mock of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gives a result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fails with an error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never answers</source>
        <translation>antwortet nie</translation>
    </message>
    <message>
        <source>all that follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSONata over the parameters of the call; empty: always</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Items are counted from 0; the calls are counted in each item then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item of %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::debug::MockImportDialog</name>
    <message>
        <source>“%1” is no Task and asks nobody for an answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no state of this workflow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no state of this workflow; the nearest is “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import mocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n test case(s) of this file are kept with the document. Which of them answers from now on?</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What is there now (mocks of %n state(s))</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Answer with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every mock fits a Task of this workflow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::debug::MockModel</name>
    <message>
        <source>switched off</source>
        <translation>ausgeschaltet</translation>
    </message>
    <message>
        <source>never answers</source>
        <translation>antwortet nie</translation>
    </message>
</context>
<context>
    <name>stepwright::debug::MocksPanel</name>
    <message>
        <source>every call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from call %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>call %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calls %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an answer…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Import MockConfigFile…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mock of a Task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Import mocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an answer in the list of mocks first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no test cases in this file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They stand under StateMachines › NAME › TestCases.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n test case(s) taken.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source> %1 answers now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source> %n mock(s) fit no Task.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Own answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in %2[%3]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, if %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, after %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step Functions Local (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short form (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export mocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mocks are written to %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::debug::MomentBar</name>
    <message>
        <source>%1, item %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, branch %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Past</source>
        <translation>Vergangen</translation>
    </message>
    <message>
        <source>Viewing the past: event %1 of %2</source>
        <translation>Blick in die Vergangenheit: Ereignis %1 von %2</translation>
    </message>
    <message>
        <source>Fork from here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to live</source>
        <translation>Zurück zum Jetzt</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Jump the clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to failed item %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 needs an answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no mock</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>, %n more wait(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Answer…</source>
        <translation>Antworten…</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timed out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Output of the execution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the workflow</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 changed: the run goes on with the old text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fork before %1 with the new text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cause of the error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To its end</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NodeFace</name>
    <message>
        <source>sets 1 field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sets %1 fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, 1 default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>each of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each item of the input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>max %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tolerates %1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tolerates %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>batches of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>results to a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 branch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 branches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown Type %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::canvas::NoteField</name>
    <message>
        <source>Text of the note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::ObjectEditor</name>
    <message>
        <source>As JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 as JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As form</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::ObjectForm</name>
    <message>
        <source>This version does not know it; it is kept as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only JSONata states have it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only JSONPath states have it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Older name of ItemSelector.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has no effect here: only where %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Operators</name>
    <message>
        <source>is the number</source>
        <translation>ist die Zahl</translation>
    </message>
    <message>
        <source>is more than</source>
        <translation>ist größer als</translation>
    </message>
    <message>
        <source>is at least</source>
        <translation>ist mindestens</translation>
    </message>
    <message>
        <source>is less than</source>
        <translation>ist kleiner als</translation>
    </message>
    <message>
        <source>is at most</source>
        <translation>ist höchstens</translation>
    </message>
    <message>
        <source>is the text</source>
        <translation>ist der Text</translation>
    </message>
    <message>
        <source>is like</source>
        <translation>ist wie</translation>
    </message>
    <message>
        <source>sorts after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is or sorts after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sorts before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is or sorts before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is the moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is or comes after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is or comes before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is</source>
        <translation>ist</translation>
    </message>
    <message>
        <source>is present</source>
        <translation>ist vorhanden</translation>
    </message>
    <message>
        <source>is null</source>
        <translation>ist null</translation>
    </message>
    <message>
        <source>is a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is true or false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is a moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is true</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is as true as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not null</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is no text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is no number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is neither true nor false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is no moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is one of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contains</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A path begins with $.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true or false is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A condition has to look at something.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::OtherFields</name>
    <message>
        <source>Other fields</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::outline::OutlineModel</name>
    <message>
        <source>Branch %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::outline::OutlinePanel</name>
    <message>
        <source>Filter the outline</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::outline::OutlineView</name>
    <message>
        <source>Outline</source>
        <translation>Gliederung</translation>
    </message>
    <message>
        <source>No state of that name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No states yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::debug::OutputDialog</name>
    <message>
        <source>Tree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>stepwright::palette::Palette</name>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search the palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert after the selected state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While you drag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leave a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take the chain below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>put all back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::palette::PaletteModel</name>
    <message>
        <source>Flow</source>
        <translation>Ablauf</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
    <message>
        <source>Patterns</source>
        <translation>Muster</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Eigene</translation>
    </message>
</context>
<context>
    <name>PaletteTexts</name>
    <message>
        <source>Calls a service, a Lambda function or an activity</source>
        <translation>Ruft einen Dienst, eine Lambda-Funktion oder eine Aktivität auf</translation>
    </message>
    <message>
        <source>Hands data on, changed or with a fixed result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes one of several ways, by rules</source>
        <translation>Geht nach Regeln einen von mehreren Wegen</translation>
    </message>
    <message>
        <source>Waits for a time, or until a moment</source>
        <translation>Wartet eine Zeit oder bis zu einem Zeitpunkt</translation>
    </message>
    <message>
        <source>Runs several branches at the same time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs the same states for each item of an array</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends the execution well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends the execution with an error</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::palette::PaletteView</name>
    <message>
        <source>Palette</source>
        <translation>Palette</translation>
    </message>
    <message>
        <source>Nothing fits “%1”.

Try a state type (wait), a service (dynamodb), what it does (put item), or fewer words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag states here from the graph to keep them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::ParallelPage</name>
    <message numerus="yes">
        <source>Branch %1, %n state(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Branches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all at the same time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add a branch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this branch with its states</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove branch %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::app::PathBar</name>
    <message>
        <source>Direction of the graph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is in %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::PathLine</name>
    <message>
        <source>Pick from the data that is known here (Ctrl+Shift+Space)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::PayloadDelegate</name>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::PayloadEditor</name>
    <message>
        <source>%1 as a tree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+ Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a field to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write %1 as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a field below (Ins)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a field inside (Shift+Ins)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the field (Del)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expression</source>
        <translation>Ausdruck</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PayloadItems</name>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>True or false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Null</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path in the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intrinsic function</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSONata expression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: click for another kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag to move, or Alt+Up and Alt+Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a text; as a path it would read the data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a number, so not in the document; Esc drops it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::PayloadText</name>
    <message>
        <source>Line %1, column %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::PayloadTree</name>
    <message>
        <source>Add below	Ins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add inside	Shift+Ins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another kind…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick from the data	Ctrl+Shift+Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up	Alt+Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down	Alt+Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove	Del</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::PayloadTyping</name>
    <message>
        <source>&quot;%1&quot; is not a number; another kind is chosen at its mark.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Print</name>
    <message>
        <source>Page %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>continued on page %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::app::PrintDesk</name>
    <message>
        <source>Exported %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing could be printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printed %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported %1. %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::canvas::PrintPreview</name>
    <message>
        <source>Print preview: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole graph on one page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>100 %, as many pages as it takes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>1 page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 pages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::app::ProblemDesk</name>
    <message>
        <source>%1 errors, %2 warnings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The definition is valid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text has changed; try again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::problems::ProblemModel</name>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Information</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Definition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
</context>
<context>
    <name>stepwright::problems::ProblemsView</name>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>No problems.</source>
        <translation>Keine Probleme.</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>today %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::canvas::QuickAdd</name>
    <message>
        <source>Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State, action or pattern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is called “%1”. Try a type, a service or an action.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::app::QuickOpen</name>
    <message>
        <source>Matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workflow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::app::RecentRow</name>
    <message>
        <source>Recent file: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
</context>
<context>
    <name>stepwright::app::RecoveryDesk</name>
    <message>
        <source>Recover unsaved work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stepwright ended without warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) were open</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Open them again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::canvas::RenameField</name>
    <message>
        <source>Name of the state</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::RetryPlan</name>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry plan</source>
        <translation>Wiederholungsplan</translation>
    </message>
    <message>
        <source>0 to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (cut by MaxDelaySeconds)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>longer than a life</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry plan: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempt 1: at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempt %1: after %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… up to attempt %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 attempt, no retries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 attempts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, 0 to %2 of waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 of waiting</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::RulesPage</name>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Add a rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Otherwise</source>
        <translation>Sonst</translation>
    </message>
    <message>
        <source>Checked with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data to check the rules with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the workflow once, or give it a sample input, and each rule shows here whether it holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comment, variables and output of this rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More fields of this rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move a test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No data yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A rule above it decides.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>No condition yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::app::RunDesk</name>
    <message>
        <source>Export history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import execution history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON (*.json);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Real time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next run goes by this clock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Virtual clock</source>
        <translation>Virtuelle Uhr</translation>
    </message>
    <message>
        <source>+%1 d %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The definition whose execution %1 is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Definitions (*.json *.yaml *.yml);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not imported: a history is shown over its definition.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Virtual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × real time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>clock, time since the start</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::debug::RunsModel</name>
    <message>
        <source>from event %1, %2 events</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>pinned</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::debug::RunsPanel</name>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::app::Safekeeping</name>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsaved work cannot be kept: save often</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings cannot be kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something beside the document is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last gesture failed inside the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. Your work is kept for recovery; save it, and start again if this goes on.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::app::SampleCard</name>
    <message>
        <source>Sample: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open “%1” as a new document</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::code::Scintilla</name>
    <message>
        <source>Cut</source>
        <translation>Ausschneiden</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>%1 cannot be written; is it yours to write?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::app::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a key or a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Docks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the graph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quick add after the selected state, or on the edge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Into the frame; the Inspector for a state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out of the frame; gives up a drag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next and previous along the edges, siblings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous and next item of a Map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete what is selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the chain below along</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put a state anywhere; it stays there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move a state or a note by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends the writing of a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom at the pointer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the outline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the selected states</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename, delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit it, where one came by Tab; Tab indents then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it; Tab and Shift+Tab go on through the window</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::debug::SizeBars</name>
    <message>
        <source>foreseen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::app::SnippetDesk</name>
    <message>
        <source>Deleted from Mine; the file is in the desktop&apos;s trash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept in Mine as “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::palette::SnippetStore</name>
    <message>
        <source>It holds no states</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has no type that is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its StartAt names no state of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is no JSON: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 states</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is no JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be deleted</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::debug::StackPanel</name>
    <message>
        <source>Stack</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>Look at this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let it move again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open as a run</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::app::StartDesk</name>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
</context>
<context>
    <name>stepwright::app::StartPage</name>
    <message>
        <source>Start page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workflows, step by step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>Files that you open or save will stand here. A file can also be dropped on the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsaved work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>A new workflow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open a definition, JSON or YAML</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replay an execution that was recorded in AWS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tour, 3 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ASL field help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>each runs offline, with mocks and inputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>a new, unsaved document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>Wiederherstellen</translation>
    </message>
</context>
<context>
    <name>StartPageTexts</name>
    <message>
        <source>Order with retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A card payment that fails twice, then succeeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ship each parcel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Map over 12 parcels, five at a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reserve and charge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two branches at once, and a Catch for both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for approval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A task token, a timeout, a heartbeat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Route a ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Choice with two rules and a default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Six phases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>InputPath to OutputPath, one field at a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From check to courier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A whole order with every kind of state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three states in a row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Process a message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetch, decide, then store or publish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start and End</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry, then notify</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task, Catch, message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For each item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map that keeps what failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token task with timeout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Poll until ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait loop with a cap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saga</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo steps in reverse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fan out and join</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Branches at the same time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files of a bucket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distributed Map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Circuit breaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spare a service that fails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same request does its work once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nested workflow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start another, wait for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dead letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What fails goes into a queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask several</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide by the majority</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::StateEditor</name>
    <message>
        <source>Go to that state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a state</source>
        <translation>Zustand wählen</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>No such state here.</source>
        <translation>Diesen Zustand gibt es hier nicht.</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>not reached</source>
        <translation>nicht erreicht</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>succeeded</source>
        <translation>erfolgreich</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>timed out</source>
        <translation>abgelaufen</translation>
    </message>
    <message>
        <source>retrying</source>
        <translation>versucht es wieder</translation>
    </message>
    <message>
        <source>caught</source>
        <translation>abgefangen</translation>
    </message>
    <message>
        <source>aborted</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::app::StatusDesk</name>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 warnings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>Keine Probleme</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attempt %1/%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>branch %1 of %2</source>
        <translation type="unfinished">Zweig %1 von %2</translation>
    </message>
    <message>
        <source>item %1 of %2</source>
        <translation>Element %1 von %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::app::StatusLine</name>
    <message>
        <source>Zoom: click for presets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the problems</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::TagEditor</name>
    <message>
        <source>Add an error</source>
        <translation>Fehler hinzufügen</translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::TargetBox</name>
    <message>
        <source>New state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to that state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>Choose a state</source>
        <translation>Zustand wählen</translation>
    </message>
    <message>
        <source>%1 (no such state)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New state…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the new state:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::app::TemplateCard</name>
    <message>
        <source>Template: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::TestRow</name>
    <message>
        <source>Drag to move this test; click for more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with what stands at a path, not with a value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with a path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This rule has no operator that is known; edit it as JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expression</source>
        <translation>Ausdruck</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>+ Condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a second test, so that both must hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More for this test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does not hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot be tried</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::app::TextDesk</name>
    <message>
        <source>Format the text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::debug::TimelineBar</name>
    <message>
        <source>Back to live</source>
        <translation>Zurück zum Jetzt</translation>
    </message>
    <message>
        <source>One event back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One event on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Event %1&lt;/b&gt; of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No run yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::debug::TimelineSlider</name>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>Event %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::app::ToolBar</name>
    <message>
        <source>Tool bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Darüber</translation>
    </message>
    <message>
        <source>Into</source>
        <translation>Hinein</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Hinaus</translation>
    </message>
    <message>
        <source>To here</source>
        <translation>Bis hier</translation>
    </message>
    <message>
        <source>Virtual clock</source>
        <translation>Virtuelle Uhr</translation>
    </message>
    <message>
        <source>The clock that waits and retries go by</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::app::Tour</name>
    <message>
        <source>The workflow as it runs: from the disk at the top to the rings. Solid lines are Next, dashed ones lead to what handles an error, a slash marks the default. Wheel and Ctrl zoom at the pointer; Ctrl+0 shows all of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag a state, an action or a whole pattern onto a line: the line opens and shows where it will stand. Or type to find something and press Enter: it goes after the selected state.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space on a selected state adds one after it; a letter chooses the type. Arrows walk along the lines, F2 renames, Del removes and joins what is left. Every gesture is one undo step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Graph and text are the same document. A gesture changes only the lines that it must; what you type is drawn at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything about the selected state, as forms: data, variables, retries, catchers. Expressions show their result on your sample data while you type.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F5 runs the workflow on your machine, offline, on a virtual clock: a day&apos;s wait takes no time. Tasks answer from mocks, or ask you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A click on a box&apos;s upper left corner, or F9, sets a breakpoint. F10 steps over, F11 into a state phase by phase, and F7 steps back: time runs both ways.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What AWS would refuse, and what would surprise you at run time, with its place and often a fix. F4 goes to the next one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+P goes to a state, Ctrl+Shift+P finds every command by its name. That is all you need to begin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the tour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TourTexts</name>
    <message>
        <source>The graph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Palette</source>
        <translation>Palette</translation>
    </message>
    <message>
        <source>Drawing with the keyboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is the truth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Run it here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop where you like</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UndoList</name>
    <message>
        <source>Undo list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it was opened</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::debug::ValueDialog</name>
    <message>
        <source>Value of %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::VariableEntry</name>
    <message>
        <source>branch of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each item of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each child of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whole machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, rule %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, catch %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing sets it: reading it fails.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set on every way to this state.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May be unset: not every way to this state sets it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not set yet: reading it here fails.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No way to this state sets it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the variable is seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its value at the moment that is shown of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variable %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::VariableRow</name>
    <message>
        <source>Name of the variable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters, digits and _, at most 80; read it as $%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this variable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the value of %1 is given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name begins with a letter, goes on with letters, digits and _, and is not &quot;states&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A variable needs a value.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::VariablesPage</name>
    <message>
        <source>Rule %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sets when it matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Otherwise</source>
        <translation>Sonst</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sets when no rule matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set when the state is left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Catch %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sets on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen from here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All variables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No variable is set where this state could read it. A variable is data with a name: what one state assigns, all later ones may read as $name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This workflow has no variables. What a state assigns, all later ones may read as $name.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::debug::VariablesPanel</name>
    <message>
        <source>Run the workflow to see its data here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>Variablen</translation>
    </message>
    <message>
        <source>Output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>the data</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::app::ViewDesk</name>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left to right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top-down</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::debug::WatchModel</name>
    <message>
        <source>Add an expression</source>
        <translation>Ausdruck hinzufügen</translation>
    </message>
    <message>
        <source>was %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::debug::WatchPanel</name>
    <message>
        <source>Watch</source>
        <translation>Beobachten</translation>
    </message>
</context>
<context>
    <name>stepwright::inspector::WaysEditor</name>
    <message>
        <source>How %1 is given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, JSONata</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSONata</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WhyNot</name>
    <message>
        <source>No document is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No state is selected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is %1, not a state machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text cannot be read: mend it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only JSON is formatted; YAML is left as it was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No problem has a quick fix.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The selected state is no Parallel and no Map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No breakpoint stands on the selected state.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document has no file yet: save it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to take back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was selected before this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was selected after this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has run yet: Run (F5) starts it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is an imported history: it can be looked at, and nothing of it runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run is under way: pause it first (F6).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run is paused already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No step is possible here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run has ended; one phase back (F7) leads into it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the last event of the history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the first event of the history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the first moment of the run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No Task waits for an answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the newest moment already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run goes by the text of now already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing waits for the clock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document is still being read.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Drop: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text cannot be read; mend it first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold Shift to take what follows along.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No drop here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as a new rule of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after %1</source>
        <translation>nach %1</translation>
    </message>
    <message>
        <source>before %1</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>as the default of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as a branch of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>when %1 fails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>between %1 and %2</source>
        <translation>zwischen %1 und %2</translation>
    </message>
    <message>
        <source>as the first state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be added here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This ARN is not complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No Task is known for an ARN of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move %1 by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Move %n states by hand</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Lay out %1 again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lay out again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a state…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a note here…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a note…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the layout place it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Start here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Toggle breakpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit breakpoint…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run to here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Wrap in a Parallel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrap in a Map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extract to a workflow of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep in Mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is then not reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2 more are then not reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 becomes its default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the way then ends there all the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n states</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is closed to drops: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not reached: nothing leads to it yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as the first state of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>into %1, at its end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be put into itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by a new rule of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Branch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as a new branch of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Catch</source>
        <translation>Abfangen</translation>
    </message>
    <message>
        <source>Into</source>
        <translation>Hinein</translation>
    </message>
    <message>
        <source>Change to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In its place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in place of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Graph of the workflow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Space to add the first state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lead to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lead %1 back to itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lead to %1 by a rule; with Shift as the default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resize note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Detach note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attach note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Detach from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attach to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, no such state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>folded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not reachable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attempt %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>item %1 of %2</source>
        <translation>Element %1 von %2</translation>
    </message>
    <message>
        <source>%1 succeeded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 caught</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 aborted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>retries %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>breakpoint</source>
        <translation>Haltepunkt</translation>
    </message>
    <message>
        <source>breakpoint, off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>breakpoint at its end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>breakpoint on a retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>breakpoint on an error</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n breakpoint(s) inside</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>mocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>hint</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>selected</source>
        <translation>ausgewählt</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, rule %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, catches %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, loop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, taken %1 times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put %1 here; edges follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note at %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The state has changed; it was not renamed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is %1, not a state machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>Veraltet</translation>
    </message>
    <message>
        <source>The text cannot be read; this is its last good picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Past</source>
        <translation>Vergangen</translation>
    </message>
    <message>
        <source>Viewing the past: event %1 of %2</source>
        <translation>Blick in die Vergangenheit: Ereignis %1 von %2</translation>
    </message>
    <message>
        <source>Back to live</source>
        <translation>Zurück zum Jetzt</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>never tried again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>↻ %1: after %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; %1 at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, each by chance from 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no state “%1” here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, attempt %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing leads here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When no rule holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Catches %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken ×%1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::canvas::ZoomBar</name>
    <message>
        <source>Zoom out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit the drawing (Ctrl+0)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::app::SearchButton</name>
    <message>
        <source>Ctrl P</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to state or command</source>
        <translation>Zu Zustand oder Befehl</translation>
    </message>
    <message>
        <source>Go to a state (Ctrl+P) or run a command (Ctrl+Shift+P)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::canvas</name>
    <message>
        <source>Task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parallel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Succeed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fail</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>stepwright::debug</name>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
