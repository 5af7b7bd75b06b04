package articlefacts.extraction.context;

/**
 * A figure as change sees it: "-6,2 %" in "(-6,2 %)".
 *
 * @param from index of its first token, its qualifier included
 * @param to index after its last
 * @param numberFrom index of the number's first token, its sign included
 * @param sort what it measures
 */
public record ChangeFigure(int from, int to, int numberFrom, ChangeSort sort) {}
