import java.io.FileInputStream;
import java.util.List;
import org.apache.poi.xslf.usermodel.*;

/** Prints what Apache POI finds in each presentation that it is given: a line of JSON a file. */
public class Count {
  private int shapes, tables, pictures, letters, notes;

  public static void main(String[] paths) throws Exception {
    for (String path : paths) new Count().print(path);
  }

  private void print(String path) throws Exception {
    List<XSLFSlide> slides;
    try (FileInputStream file = new FileInputStream(path)) {
      slides = new XMLSlideShow(file).getSlides();
    }
    for (XSLFSlide slide : slides) {
      add(slide.getShapes());
      XSLFNotes page = slide.getNotes();
      if (page == null) continue;
      for (XSLFTextShape place : page.getPlaceholders())
        if ("BODY".equals(String.valueOf(place.getTextType()))) notes += lettersIn(place.getText());
    }
    System.out.printf(
        "{\"slides\":%d,\"shapes\":%d,\"tables\":%d,\"pictures\":%d,\"letters\":%d,\"notes\":%d}%n",
        slides.size(), shapes, tables, pictures, letters, notes);
  }

  private void add(List<XSLFShape> found) {
    for (XSLFShape shape : found) {
      shapes += 1;
      if (shape instanceof XSLFTextShape) letters += lettersIn(((XSLFTextShape) shape).getText());
      if (shape instanceof XSLFPictureShape) pictures += 1;
      if (shape instanceof XSLFGroupShape) add(((XSLFGroupShape) shape).getShapes());
      if (!(shape instanceof XSLFTable)) continue;
      tables += 1;
      for (XSLFTableRow row : ((XSLFTable) shape).getRows())
        for (XSLFTableCell cell : row.getCells()) letters += lettersIn(cell.getText());
    }
  }

  /** Without white space of any kind, counted in code points as Python does. */
  private static int lettersIn(String text) {
    return (int) text.codePoints().filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c)).count();
  }
}
