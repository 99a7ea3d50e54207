"""Prints what python-pptx finds in each presentation that it is given: a line of JSON a file."""

import json
import sys

from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE


def all_shapes(shapes):
    for shape in shapes:
        yield shape
        if shape.shape_type == MSO_SHAPE_TYPE.GROUP:
            yield from all_shapes(shape.shapes)


def letters(text):
    return len("".join(text.split()))


def count(path):
    slides = list(Presentation(path).slides)
    shapes = [shape for slide in slides for shape in all_shapes(slide.shapes)]
    tables = [shape.table for shape in shapes if getattr(shape, "has_table", False) and shape.has_table]
    frames = [shape.text_frame for shape in shapes if shape.has_text_frame]
    cells = [cell.text_frame for table in tables for row in table.rows for cell in row.cells]
    notes = [slide.notes_slide.notes_text_frame for slide in slides if slide.has_notes_slide]
    return {
        "slides": len(slides),
        "shapes": len(shapes),
        "tables": len(tables),
        "pictures": sum(shape.shape_type == MSO_SHAPE_TYPE.PICTURE for shape in shapes),
        "letters": sum(letters(frame.text) for frame in frames + cells),
        "notes": sum(letters(frame.text) for frame in notes),
    }


for path in sys.argv[1:]:
    print(json.dumps(count(path)))
